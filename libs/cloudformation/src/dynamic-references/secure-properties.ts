/**
 * The properties that take `ssm-secure` references, as `type/property`.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html
 */
export const secureProperties: ReadonlySet<string> = new Set([
  'AWS::DirectoryService::MicrosoftAD/Password',
  'AWS::DirectoryService::SimpleAD/Password',
  'AWS::ElastiCache::ReplicationGroup/AuthToken',
  'AWS::IAM::User/LoginProfile',
  'AWS::KinesisFirehose::DeliveryStream/RedshiftDestinationConfiguration',
  'AWS::OpsWorks::App/AppSource',
  'AWS::OpsWorks::Stack/CustomCookbooksSource',
  'AWS::OpsWorks::Stack/RdsDbInstances',
  'AWS::RDS::DBCluster/MasterUserPassword',
  'AWS::RDS::DBInstance/MasterUserPassword',
  'AWS::Redshift::Cluster/MasterUserPassword',
]);
