const docs = 'https://docs.aws.amazon.com/';

/** AWS's pages that several checks rest on. */
export const pages = {
  actions: `${docs}AmazonCloudWatch/latest/monitoring/alarm-actions.html`,
  anomaly: `${docs}AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html`,
  composites: `${docs}AmazonCloudWatch/latest/monitoring/alarm-combining.html`,
  concepts: `${docs}AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html`,
  crossAccount: `${docs}AmazonCloudWatch/latest/monitoring/Cross-Account-Cross-Region.html`,
  dashboardBody: `${docs}AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html`,
  evaluation: `${docs}AmazonCloudWatch/latest/monitoring/alarm-evaluation.html`,
  filterPatterns: `${docs}AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html`,
  filterPolicies: `${docs}sns/latest/dg/sns-message-filtering.html`,
  lambdaActions: `${docs}AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html`,
  logRetention: `${docs}AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html`,
  math: `${docs}AmazonCloudWatch/latest/monitoring/using-metric-math.html`,
  metricFilters: `${docs}AmazonCloudWatch/latest/logs/MonitoringLogData.html`,
  missingData: `${docs}AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html`,
  namespaceCondition: `${docs}AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html`,
  opsItems: `${docs}systems-manager/latest/userguide/OpsCenter-create-OpsItems-from-CloudWatch-Alarms.html`,
  putMetricAlarm: `${docs}AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html`,
  putMetricData: `${docs}AmazonCloudWatch/latest/APIReference/API_PutMetricData.html`,
  serviceMetrics: `${docs}AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html`,
  snsConfirmation: `${docs}sns/latest/dg/SendMessageToHttp.confirm.html`,
  snsKeys: `${docs}sns/latest/dg/sns-key-management.html`,
  snsPolicies: `${docs}sns/latest/dg/sns-access-policy-use-cases.html`,
  statistics: `${docs}AmazonCloudWatch/latest/monitoring/Statistics-definitions.html`,
} as const;
