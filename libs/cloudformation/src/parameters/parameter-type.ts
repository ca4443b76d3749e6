/** What a parameter holds. */
export type ParameterType =
  | { readonly kind: 'string' }
  | { readonly kind: 'number' }
  /** Identifiers of things in the account, such as `AWS::EC2::VPC::Id`. */
  | { readonly kind: 'aws'; readonly name: string }
  | { readonly kind: 'list'; readonly of: 'string' | 'number' | { readonly aws: string } }
  /** The name of an SSM parameter that must exist. */
  | { readonly kind: 'ssm-name' }
  /** The name of an SSM parameter; a reference gives its value. */
  | { readonly kind: 'ssm-value'; readonly of: ParameterType; readonly list: 'CommaDelimitedList' | 'List<String>' };

const awsNames: ReadonlySet<string> = new Set([
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone::Id',
]);

const ssmValue = 'AWS::SSM::Parameter::Value';

/**
 * Reads a parameter type; undefined when CloudFormation knows none of that name.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
 */
export function parseParameterType(text: string): ParameterType | undefined {
  if (text === 'AWS::SSM::Parameter::Name') return { kind: 'ssm-name' };
  const inner = unwrap(text, ssmValue);
  if (inner === undefined) return parsePlain(text);
  const list = inner === 'List<String>' ? inner : 'CommaDelimitedList';
  const of = inner === 'List<String>' ? ({ kind: 'list', of: 'string' } as const) : parsePlain(inner);
  if (of === undefined || of.kind === 'number' || (of.kind === 'list' && of.of === 'number')) return undefined;
  return { kind: 'ssm-value', of, list };
}

function parsePlain(text: string): ParameterType | undefined {
  if (text === 'String') return { kind: 'string' };
  if (text === 'Number') return { kind: 'number' };
  if (text === 'CommaDelimitedList') return { kind: 'list', of: 'string' };
  if (text === 'List<Number>') return { kind: 'list', of: 'number' };
  if (awsNames.has(text)) return { kind: 'aws', name: text };
  const item = unwrap(text, 'List');
  return item !== undefined && awsNames.has(item) ? { kind: 'list', of: { aws: item } } : undefined;
}

function unwrap(text: string, outer: string): string | undefined {
  return text.startsWith(`${outer}<`) && text.endsWith('>') ? text.slice(outer.length + 1, -1) : undefined;
}

/** Writes a parameter type as templates spell it. */
export function printParameterType(type: ParameterType): string {
  switch (type.kind) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'aws':
      return type.name;
    case 'list':
      return typeof type.of === 'object'
        ? `List<${type.of.aws}>`
        : type.of === 'number'
          ? 'List<Number>'
          : 'CommaDelimitedList';
    case 'ssm-name':
      return 'AWS::SSM::Parameter::Name';
    case 'ssm-value':
      return `${ssmValue}<${isTextList(type.of) ? type.list : printParameterType(type.of)}>`;
    default:
      return type satisfies never;
  }
}

function isTextList(type: ParameterType): boolean {
  return type.kind === 'list' && type.of === 'string';
}
