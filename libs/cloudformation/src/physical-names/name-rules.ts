/** What a generated name of a type looks like. */
export interface NameRule {
  readonly maxLength: number;
  /** Letters of the random part, and of the whole name when they are lower. */
  readonly letters: 'mixed' | 'lower';
  /** What stands in front instead of the name of the stack. */
  readonly prefix?: string;
}

const usual: NameRule = { maxLength: 255, letters: 'mixed' };

/**
 * Types whose names are shorter, all lower case or otherwise unlike the usual ones.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
const rules: ReadonlyMap<string, NameRule> = new Map<string, NameRule>([
  ['AWS::CloudFormation::Stack', { maxLength: 128, letters: 'mixed' }],
  ['AWS::DynamoDB::Table', usual],
  ['AWS::ECS::Cluster', usual],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', { maxLength: 32, letters: 'mixed' }],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', { maxLength: 32, letters: 'mixed' }],
  ['AWS::Events::Rule', { maxLength: 64, letters: 'mixed' }],
  ['AWS::IAM::InstanceProfile', { maxLength: 128, letters: 'mixed' }],
  ['AWS::IAM::ManagedPolicy', { maxLength: 128, letters: 'mixed' }],
  ['AWS::IAM::Policy', { maxLength: 128, letters: 'mixed' }],
  ['AWS::IAM::Role', { maxLength: 64, letters: 'mixed' }],
  ['AWS::Lambda::Function', { maxLength: 64, letters: 'mixed' }],
  ['AWS::RDS::DBInstance', { maxLength: 63, letters: 'lower' }],
  ['AWS::RDS::DBSubnetGroup', { maxLength: 255, letters: 'lower' }],
  ['AWS::S3::Bucket', { maxLength: 63, letters: 'lower' }],
  ['AWS::SNS::Topic', { maxLength: 256, letters: 'mixed' }],
  ['AWS::SQS::Queue', { maxLength: 80, letters: 'mixed' }],
  // `CFN-Parameter-OkuGHMW4ltfZ`, recorded 2025.
  ['AWS::SSM::Parameter', { maxLength: 255, letters: 'mixed', prefix: 'CFN' }],
  ['AWS::Synthetics::Canary', { maxLength: 255, letters: 'lower' }],
]);

export function nameRuleOf(type: string): NameRule {
  return rules.get(type) ?? usual;
}
