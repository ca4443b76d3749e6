import type { EncryptionKey, LogArchive } from '@shopwatch/observability';
import type { Output } from '@shopwatch/tier';
import { Aws, Fn } from 'aws-cdk-lib';
import type { CfnCompositeAlarm, CfnDashboard, CfnInsightRule } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnCanary } from 'aws-cdk-lib/aws-synthetics';
import type { ThresholdAlarms } from './alarms.ts';
import type { AlertTopics } from './alert-topics.ts';
import type { AnomalyAlarm, AnomalyKey } from './anomaly-alarms.ts';
import { alarmOutputs } from './alarm-outputs.ts';
import type { CanaryNetwork } from './canary-network.ts';
import type { Collector } from './collector.ts';
import type { CompositeKey } from './composites.ts';
import type { RoleWithPolicy } from './incident-role.ts';
import type { InsightKey } from './insight-rules.ts';
import type { MetricFilters } from './metric-filters.ts';
import type { ServiceLogs } from './service-logs.ts';

/** Everything that the payments tier made. */
export interface Made {
  readonly keys: { readonly logs: EncryptionKey; readonly artifacts: EncryptionKey };
  readonly logs: ServiceLogs;
  readonly filters: MetricFilters;
  readonly rules: Readonly<Record<InsightKey, CfnInsightRule>>;
  readonly publisher: Collector;
  readonly rule: CfnRule;
  readonly topics: AlertTopics;
  readonly thresholds: ThresholdAlarms;
  readonly anomalies: Readonly<Record<AnomalyKey, AnomalyAlarm>>;
  readonly combined: Readonly<Record<CompositeKey, CfnCompositeAlarm>>;
  readonly incidents: RoleWithPolicy;
  readonly bucket: Bucket;
  readonly network: CanaryNetwork;
  readonly runsAs: RoleWithPolicy;
  readonly watcher: CfnCanary;
  readonly shown: CfnDashboard;
}

/** What a deployment of payments prints. */
type Outputs = Readonly<Record<string, Output>>;

/** Returns what a deployment of payments prints. */
export function outputs(made: Made): Outputs {
  return {
    ...storageOutputs(made),
    ...networkOutputs(made.network),
    ...logOutputs(made),
    ...alarmOutputs(made),
    ...dashboardOutputs(made.shown),
    ...canaryOutputs(made.watcher),
    ...topicOutputs(made.topics),
    ...functionOutputs(made),
    ...roleOutputs(made),
  };
}

function storageOutputs({ keys, bucket }: Made): Outputs {
  return {
    KmsCloudwatchLogsKeyId: [keys.logs.key.ref, 'Key that encrypts the logs'],
    KmsCloudwatchLogsKeyArn: [keys.logs.key.attrArn, 'ARN of the key that encrypts the logs'],
    KmsCloudwatchLogsAlias: [keys.logs.alias.ref, 'Alias of the key that encrypts the logs'],
    KmsS3StorageKeyId: [keys.artifacts.key.ref, 'Key that encrypts the artifacts of the canary'],
    KmsS3StorageKeyArn: [keys.artifacts.key.attrArn, 'ARN of the key that encrypts the artifacts of the canary'],
    KmsS3StorageAlias: [keys.artifacts.alias.ref, 'Alias of the key that encrypts the artifacts of the canary'],
    S3BucketName: [bucket.bucketName, 'Bucket of the artifacts of the canary'],
    S3BucketArn: [bucket.bucketArn, 'ARN of the bucket of the artifacts'],
    S3BucketDomainName: [bucket.bucketDomainName, 'Domain name of the bucket of the artifacts'],
  };
}

function networkOutputs({
  vpc,
  publicSubnets,
  privateSubnets,
  nat,
  internetGateway,
  group,
  address,
}: CanaryNetwork): Outputs {
  return {
    VpcId: [vpc.ref, 'VPC that the canary stands in'],
    PublicSubnetIds: [publicSubnets.map(({ ref }) => ref), 'Public subnets, one per availability zone'],
    PrivateSubnetIds: [privateSubnets.map(({ ref }) => ref), 'Private subnets, one per availability zone'],
    NatGatewayId: [nat.ref, 'NAT gateway that the canary goes out through'],
    InternetGatewayId: [internetGateway.ref, 'Internet gateway of the public subnets'],
    SyntheticsSecurityGroupId: [group.attrGroupId, 'Security group of the canary'],
    ElasticIpAddress: [address.ref, 'Address that the canary is seen from'],
  };
}

function logOutputs({ logs, filters, rules }: Made): Outputs {
  const pair = (which: string, what: string, { logGroupName, logGroupArn }: LogArchive): Outputs => ({
    [`LogGroup${which}Name`]: [logGroupName, `Log group of the ${what}`],
    [`LogGroup${which}Arn`]: [logGroupArn, `ARN of the log group of the ${what}`],
  });
  return {
    ...pair('PaymentService', 'payment service', logs.payment),
    ...pair('AuthenticationService', 'authentication service', logs.authentication),
    ...pair('TransactionProcessor', 'transaction processor', logs.transaction),
    MetricFilterPaymentErrors: [filters.paymentErrors.ref, 'Filter that counts failed payments'],
    MetricFilterAuthFailures: [filters.authenticationFailures.ref, 'Filter that counts failed authentications'],
    MetricFilterTransactionLatency: [filters.latency.ref, 'Filter that takes the processing time of transactions'],
    ContributorInsightsTopIpAddresses: [rules['top-ip-addresses'].attrRuleName, 'Rule that ranks IP addresses'],
    ContributorInsightsTopUsers: [rules['top-users'].attrRuleName, 'Rule that ranks users'],
    ContributorInsightsTopErrorEndpoints: [
      rules['top-error-endpoints'].attrRuleName,
      'Rule that ranks failing endpoints',
    ],
  };
}

/** CloudFormation gives a dashboard no ARN; dashboards belong to the account, not to a region. */
function dashboardOutputs({ ref }: CfnDashboard): Outputs {
  return {
    DashboardName: [ref, 'Dashboard of the payments'],
    DashboardArn: [`arn:${Aws.PARTITION}:cloudwatch::${Aws.ACCOUNT_ID}:dashboard/${ref}`, 'ARN of the dashboard'],
  };
}

/** CloudFormation gives a canary no ARN. */
function canaryOutputs({ ref }: CfnCanary): Outputs {
  const arn = `arn:${Aws.PARTITION}:synthetics:${Aws.REGION}:${Aws.ACCOUNT_ID}:canary:${ref}`;
  return {
    SyntheticsCanaryName: [ref, 'Canary that looks at the payment API'],
    SyntheticsCanaryArn: [arn, 'ARN of the canary'],
  };
}

function topicOutputs({ standard, critical }: AlertTopics): Outputs {
  return {
    SnsStandardAlertsArn: [standard.topic.ref, 'ARN of the topic of the standard alerts'],
    SnsStandardAlertsName: [standard.topic.attrTopicName, 'Topic of the standard alerts'],
    SnsCriticalEscalationsArn: [critical.topic.ref, 'ARN of the topic of the critical escalations'],
    SnsCriticalEscalationsName: [critical.topic.attrTopicName, 'Topic of the critical escalations'],
  };
}

function functionOutputs({ publisher: { collector }, rule }: Made): Outputs {
  const gateway = `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions`;
  return {
    LambdaFunctionName: [collector.functionName, 'Function that publishes the metrics of the services'],
    LambdaFunctionArn: [collector.functionArn, 'ARN of the function'],
    LambdaFunctionQualifiedArn: [`${collector.functionArn}:$LATEST`, 'ARN of the function with its only version'],
    LambdaFunctionInvokeArn: [`${gateway}/${collector.functionArn}/invocations`, 'ARN that API Gateway would invoke'],
    EventbridgeRuleArn: [rule.attrArn, 'ARN of the rule that runs the function'],
  };
}

function roleOutputs({ publisher, runsAs, incidents }: Made): Outputs {
  const policies = {
    lambda_cloudwatch: publisher.policy.managedPolicyArn,
    synthetics_canary: runsAs.policy.managedPolicyArn,
    cloudwatch_ssm: incidents.policy.managedPolicyArn,
  };
  const members = Object.entries(policies).map(([key, arn]) => `"${key}":"${arn}"`);
  return {
    IamRoleLambdaArn: [publisher.role.roleArn, 'ARN of the role of the function'],
    IamRoleSyntheticsArn: [runsAs.role.roleArn, 'ARN of the role of the canary'],
    IamRoleCloudwatchSsmArn: [incidents.role.roleArn, 'ARN of the role for incidents'],
    IamPolicyArns: [Fn.join('', ['{', members.join(','), '}']), 'ARNs of the three policies, as one JSON object'],
  };
}
