import type { JsonObject } from '../json.ts';
import { environment, givenParameters, topic } from '../stacks/world.fixture.ts';
import { parseTemplate } from '../template/parse-template.ts';
import { describeParameters } from './describe-parameters.ts';
import { parseParameterType, printParameterType } from './parameter-type.ts';
import { resolveParameters, type GivenParameter, type Parameters } from './resolve-parameters.ts';
import type { StoredParameter } from './ssm-lookup.ts';

const store: Readonly<Record<string, StoredParameter>> = {
  '/image': { type: 'String', value: 'ami-1', version: 3 },
  '/subnets': { type: 'StringList', value: 'subnet-1,subnet-2', version: 1 },
  '/secret': { type: 'SecureString', value: 'hush', version: 1 },
};
const lookups = environment({ ssm: (name) => store[name] });

function resolve(declaration: JsonObject, value?: string, more: Partial<GivenParameter> = {}, previous?: Parameters) {
  const { parameters } = parseTemplate({ Parameters: { P: declaration }, Resources: { A: topic() } });
  const given = value === undefined && Object.keys(more).length === 0 ? [] : [{ key: 'P', value, ...more }];
  return resolveParameters(parameters, given, lookups, previous);
}

const referenceOf = (declaration: JsonObject, value?: string) => resolve(declaration, value).get('P')?.reference;

describe('a parameter', () => {
  it.each([
    ['String', 'a,b', 'a,b'],
    ['Number', '5', '5'],
    ['Number', '1e3', '1e3'],
    ['List<Number>', '80, 443', ['80', '443']],
    ['CommaDelimitedList', 'a, b,c', ['a', 'b', 'c']],
    ['CommaDelimitedList', '', ['']],
    ['AWS::EC2::VPC::Id', 'vpc-1', 'vpc-1'],
    ['List<AWS::EC2::Subnet::Id>', 'subnet-1,subnet-2', ['subnet-1', 'subnet-2']],
    ['AWS::SSM::Parameter::Name', '/image', '/image'],
    ['AWS::SSM::Parameter::Value<String>', '/image', 'ami-1'],
    ['AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', '/image', 'ami-1'],
    ['AWS::SSM::Parameter::Value<List<String>>', '/subnets', ['subnet-1', 'subnet-2']],
    ['AWS::SSM::Parameter::Value<CommaDelimitedList>', '/subnets', ['subnet-1', 'subnet-2']],
    ['AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>', '/subnets', ['subnet-1', 'subnet-2']],
  ])('of type %s with %j gives %j', (Type, value, expected) => {
    expect(referenceOf({ Type }, value)).toEqual(expected);
  });

  it.each([
    [{ Type: 'Number' }, 'five', "Parameter 'P' must be a number."],
    [{ Type: 'Number' }, '', "Parameter 'P' must be a number."],
    [{ Type: 'List<Number>' }, '1,two', "Parameter 'P' must be a number."],
    [{ Type: 'String', AllowedValues: ['a', 'b'] }, 'c', "Parameter 'P' must be one of AllowedValues"],
    [{ Type: 'CommaDelimitedList', AllowedValues: ['a', 'b'] }, 'a,c', "Parameter 'P' must be one of AllowedValues"],
    [{ Type: 'String', AllowedPattern: '[a-z]+' }, 'abC', "Parameter 'P' must match pattern [a-z]+"],
    [{ Type: 'String', MinLength: 3 }, 'ab', "Parameter 'P' must contain at least 3 characters"],
    [{ Type: 'String', MaxLength: '1' }, 'ab', "Parameter 'P' must contain at most 1 characters"],
    [{ Type: 'Number', MinValue: 3 }, '2', "Parameter 'P' must be a number not less than 3"],
    [{ Type: 'Number', MaxValue: 3 }, '4', "Parameter 'P' must be a number not greater than 3"],
    [
      { Type: 'String', AllowedPattern: '[a-z]+', ConstraintDescription: 'lower case, please' },
      'A',
      'Parameter P failed to satisfy constraint: lower case, please',
    ],
    [
      { Type: 'AWS::SSM::Parameter::Name' },
      '/nothing',
      'Unable to fetch parameters [/nothing] from parameter store for this account.',
    ],
    [
      { Type: 'AWS::SSM::Parameter::Value<String>' },
      '/secret',
      'Parameters [/secret] referenced by template have types not supported by CloudFormation.',
    ],
    [
      { Type: 'String', AllowedPattern: '(?=a).*' },
      'a',
      'the AllowedPattern (?=a).* of parameter P is not modelled here',
    ],
  ])('declared as %j is refused for %j', (declaration, value, message) => {
    expect(() => resolve(declaration, value)).toThrow(new Error(message));
  });

  it('takes its default, numbers too', () => {
    expect(referenceOf({ Type: 'Number', Default: 7 })).toBe('7');
  });

  it('checks its default as well', () => {
    expect(() => resolve({ Type: 'String', Default: 'x', MinLength: 2 })).toThrow(/at least 2/);
  });

  it('needs a value', () => {
    expect(() => resolve({ Type: 'String' })).toThrow(new Error('Parameters: [P] must have values'));
  });

  it('must be in the template', () => {
    const { parameters } = parseTemplate({ Resources: { A: topic() } });
    expect(() => resolveParameters(parameters, givenParameters({ B: '1', C: '2' }), lookups)).toThrow(
      new Error('Parameters: [B, C] do not exist in the template'),
    );
  });

  it('takes its previous value when asked to', () => {
    const previous = resolve({ Type: 'String' }, 'before');
    expect(resolve({ Type: 'String' }, undefined, { usePreviousValue: true }, previous).get('P')?.value).toBe('before');
    expect(() => resolve({ Type: 'String' }, undefined, { usePreviousValue: true })).toThrow(
      /not in the previous template/,
    );
    expect(() => resolve({ Type: 'String' }, 'x', { usePreviousValue: true }, previous)).toThrow(/non empty value/);
  });

  it('names a thing that must exist', () => {
    const { parameters } = parseTemplate({
      Parameters: { V: { Type: 'AWS::EC2::VPC::Id' } },
      Resources: { A: topic() },
    });
    const strict = { ...lookups, exists: (_type: string, value: string) => value === 'vpc-1' };
    expect(() => resolveParameters(parameters, givenParameters({ V: 'vpc-2' }), strict)).toThrow(
      'Parameter validation failed: parameter value vpc-2 for parameter name V does not exist',
    );
    expect(resolveParameters(parameters, givenParameters({ V: 'vpc-1' }), strict).size).toBe(1);
  });

  it('shows what SSM held, and hides what must not be seen', () => {
    expect(describeParameters(resolve({ Type: 'AWS::SSM::Parameter::Value<String>' }, '/image'))).toEqual([
      { ParameterKey: 'P', ParameterValue: '/image', ResolvedValue: 'ami-1' },
    ]);
    expect(describeParameters(resolve({ Type: 'String', NoEcho: true }, 'hush'))).toEqual([
      { ParameterKey: 'P', ParameterValue: '****' },
    ]);
  });

  it.each([
    'String',
    'Number',
    'List<Number>',
    'CommaDelimitedList',
    'List<AWS::EC2::VPC::Id>',
    'AWS::SSM::Parameter::Name',
    'AWS::SSM::Parameter::Value<List<String>>',
    'AWS::SSM::Parameter::Value<CommaDelimitedList>',
    'AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>',
  ])('of type %s prints as it reads', (text) => {
    expect(printParameterType(parseParameterType(text)!)).toBe(text);
  });

  it.each(['List<String>', 'AWS::SSM::Parameter::Value<Number>', 'AWS::EC2::Thing::Id', 'List<List<Number>>', ''])(
    'has no type %j',
    (text) => {
      expect(parseParameterType(text)).toBeUndefined();
    },
  );
});
