import { AwsError } from '../../aws-error.ts';

/** How EC2 calls each kind of thing when it does not exist. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
const MISSING = {
  instance: ['InvalidInstanceID.NotFound', 'instance ID'],
  internetGateway: ['InvalidInternetGatewayID.NotFound', 'internetGateway ID'],
  routeTable: ['InvalidRouteTableID.NotFound', 'routeTable ID'],
  securityGroup: ['InvalidGroup.NotFound', 'security group'],
  securityGroupRule: ['InvalidSecurityGroupRuleId.NotFound', 'security group rule ID'],
  subnet: ['InvalidSubnetID.NotFound', 'subnet ID'],
  vpc: ['InvalidVpcID.NotFound', 'vpc ID'],
} as const;

/** A kind of thing that EC2 keeps. */
export type Kind = keyof typeof MISSING;

/** There is no such thing. */
export function notFound(kind: Kind, id: string): AwsError {
  const [code, name] = MISSING[kind];
  return new AwsError(code, `The ${name} '${id}' does not exist`);
}

/** The thing, or EC2's error when there is none. */
export function found<Thing>(things: ReadonlyMap<string, Thing>, kind: Kind, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw notFound(kind, id);
  return thing;
}

/** A value is not allowed. */
export function invalidValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

/** Something else still needs it. */
export function dependency(message: string): AwsError {
  return new AwsError('DependencyViolation', message);
}
