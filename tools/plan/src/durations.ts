/** How long CloudFormation waits for one resource, in minutes. */
export interface Duration {
  readonly create: number;
  readonly remove: number;
}

/**
 * Minutes that resources of a type take in a calm region; a type that is not listed takes seconds. Instances, load balancer and
 * database are the budget of the first specification; the rest are estimates, rounded up, until deployments have been timed.
 */
const durations: Readonly<Record<string, Duration>> = {
  'AWS::EC2::VPC': { create: 0.5, remove: 0.2 },
  'AWS::EC2::InternetGateway': { create: 0.5, remove: 0.3 },
  'AWS::EC2::VPCGatewayAttachment': { create: 0.5, remove: 0.5 },
  'AWS::EC2::NatGateway': { create: 2, remove: 1 },
  'AWS::EC2::Instance': { create: 3, remove: 1 },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { create: 4, remove: 1 },
  'AWS::IAM::InstanceProfile': { create: 2, remove: 0.2 },
  'AWS::IAM::Role': { create: 0.5, remove: 0.2 },
  'AWS::KMS::Key': { create: 1, remove: 0.2 },
  'AWS::RDS::DBInstance': { create: 10, remove: 6 },
  'AWS::SNS::Topic': { create: 0.3, remove: 0.2 },
  'AWS::Synthetics::Canary': { create: 1, remove: 1 },
};

/** What any other resource takes. */
const seconds: Duration = { create: 0.1, remove: 0.1 };

/** What a stack takes besides its resources: the upload, the change set, the last look. */
export const stackMinutes = 0.5;

/** Returns how long a resource of a type takes. */
export function durationOf(type: string): Duration {
  return durations[type] ?? seconds;
}
