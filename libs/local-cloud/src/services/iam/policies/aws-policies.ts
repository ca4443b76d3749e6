/** AWS's own policies that can be attached here, with the path that is part of their names. @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const names: ReadonlySet<string> = new Set([
  'AWSCloudFormationReadOnlyAccess',
  'AWSLambda_FullAccess',
  'AWSLambda_ReadOnlyAccess',
  'AWSXRayDaemonWriteAccess',
  'AWSXrayWriteOnlyAccess',
  'AdministratorAccess',
  'AmazonDynamoDBFullAccess',
  'AmazonDynamoDBReadOnlyAccess',
  'AmazonEC2ContainerRegistryReadOnly',
  'AmazonEC2FullAccess',
  'AmazonEC2ReadOnlyAccess',
  'AmazonRDSFullAccess',
  'AmazonRDSReadOnlyAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'AmazonSNSFullAccess',
  'AmazonSNSReadOnlyAccess',
  'AmazonSQSFullAccess',
  'AmazonSQSReadOnlyAccess',
  'AmazonSSMManagedInstanceCore',
  'AmazonSSMReadOnlyAccess',
  'CloudWatchAgentAdminPolicy',
  'CloudWatchAgentServerPolicy',
  'CloudWatchFullAccess',
  'CloudWatchFullAccessV2',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
  'CloudWatchLogsFullAccess',
  'CloudWatchLogsReadOnlyAccess',
  'CloudWatchReadOnlyAccess',
  'CloudWatchSyntheticsFullAccess',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecretsManagerReadWrite',
  'SecurityAudit',
  'job-function/ViewOnlyAccess',
  'service-role/AWSLambdaBasicExecutionRole',
  'service-role/AWSLambdaDynamoDBExecutionRole',
  'service-role/AWSLambdaKinesisExecutionRole',
  'service-role/AWSLambdaRole',
  'service-role/AWSLambdaSQSQueueExecutionRole',
  'service-role/AWSLambdaVPCAccessExecutionRole',
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs',
  'service-role/AmazonECSTaskExecutionRolePolicy',
  'service-role/AmazonRDSEnhancedMonitoringRole',
]);

/** Whether an ARN names a policy that AWS keeps for everybody. */
export function isAwsPolicy(arn: string): boolean {
  const name = /^arn:aws(?:-cn|-us-gov)?:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
  return name !== undefined && names.has(name);
}

/** The ARNs of all of them. */
export function awsPolicyArns(partition: string): string[] {
  return [...names].map((name) => `arn:${partition}:iam::aws:policy/${name}`);
}
