/** What AWS's pages know of a namespace beyond the generated catalogue. */
export interface Supplement {
  /** Every metric of the namespace is known, so that one that is not listed does not exist. @default false */
  readonly complete?: boolean;
  /** Combinations of dimensions that every metric of the namespace is published with, sorted and joined by commas. */
  readonly everywhere?: readonly string[];
  /** Metrics the catalogue lacks, with their combinations. @default - those of `everywhere` */
  readonly metrics?: Readonly<Record<string, readonly string[]>>;
  /** AWS's page. */
  readonly source: string;
}

const none = (names: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, []]));

const latest = 'https://docs.aws.amazon.com';

/** The documented supplement to the catalogue: metrics and dimensions that AWS's own descriptions leave out. */
export const supplements: Readonly<Record<string, Supplement | undefined>> = {
  'AWS/EC2': {
    complete: true,
    everywhere: ['', 'AutoScalingGroupName', 'ImageId', 'InstanceId', 'InstanceType'],
    metrics: none(
      'EBSIOBalance% EBSByteBalance% StatusCheckFailed_AttachedEBS MetadataNoTokenRejected DedicatedHostCPUUtilization EBSIOBalance GPUPowerUtilization InstanceEBSIOPSExceededCheck InstanceEBSThroughputExceededCheck',
    ),
    source: `${latest}/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html`,
  },
  'AWS/RDS': {
    everywhere: [
      '',
      'DBClusterIdentifier',
      'DBClusterIdentifier,Role',
      'DBInstanceIdentifier',
      'DatabaseClass',
      'EngineName',
      'SourceRegion',
      'DBClusterIdentifier,EngineName',
    ],
    metrics: none(
      'BinLogDiskUsage BurstBalance CheckpointLag ConnectionAttempts CPUCreditBalance CPUCreditUsage CPUSurplusCreditBalance CPUSurplusCreditsCharged DBLoad DBLoadCPU DBLoadNonCPU DBLoadRelativeToNumVCPUs DiskQueueDepth DiskQueueDepthLogVolume EBSByteBalance% EBSIOBalance% FailedSQLServerAgentJobsCount FreeLocalStorage FreeLocalStoragePercent FreeStorageSpaceLogVolume MaximumUsedTransactionIDs NetworkReceiveThroughput NetworkTransmitThroughput OldestLogicalReplicationSlotLag OldestReplicationSlotLag ReplicaLag ReplicationChannelLag ReplicationSlotDiskUsage SwapUsage TransactionLogsDiskUsage TransactionLogsGeneration VolumeBytesUsed VolumeReadIOPs VolumeWriteIOPs AuroraReplicaLag AuroraReplicaLagMaximum AuroraReplicaLagMinimum BufferCacheHitRatio CommitLatency CommitThroughput Deadlocks EngineUptime LoginFailures Queries ACUUtilization BlockedTransactions DDLLatency DMLLatency SelectLatency',
    ),
    source: `${latest}/AmazonRDS/latest/UserGuide/rds-metrics.html`,
  },
  'AWS/Lambda': {
    complete: true,
    everywhere: ['', 'FunctionName', 'FunctionName,Resource', 'ExecutedVersion,FunctionName,Resource'],
    metrics: {
      ...none(
        'AsyncEventAge AsyncEventsDropped AsyncEventsReceived ClaimedAccountConcurrency OffsetLag OversizedRecordCount RecursiveInvocationsDropped SignatureValidationErrors PolledEventCount FilteredOutEventCount InvokedEventCount FailedInvokeEventCount DroppedEventCount OnFailureDestinationDeliveredEventCount DeletedEventCount ProvisionedPollers',
      ),
      PolledEventCount: ['EventSourceMappingUUID', 'EventSourceMappingUUID,FunctionName'],
    },
    source: `${latest}/lambda/latest/dg/monitoring-metrics-types.html`,
  },
  'AWS/ApplicationELB': {
    metrics: {
      AnomalousHostCount: ['LoadBalancer,TargetGroup', 'AvailabilityZone,LoadBalancer,TargetGroup'],
      HealthyStateDNS: ['LoadBalancer,TargetGroup', 'AvailabilityZone,LoadBalancer,TargetGroup'],
      HealthyStateRouting: ['LoadBalancer,TargetGroup', 'AvailabilityZone,LoadBalancer,TargetGroup'],
      MitigatedHostCount: ['LoadBalancer,TargetGroup', 'AvailabilityZone,LoadBalancer,TargetGroup'],
      PeakLCUs: ['LoadBalancer'],
      RequestCountPerTarget: ['TargetGroup', 'LoadBalancer,TargetGroup', 'AvailabilityZone,TargetGroup'],
      TargetResponseTime: [
        'LoadBalancer',
        'AvailabilityZone,LoadBalancer',
        'LoadBalancer,TargetGroup',
        'AvailabilityZone,LoadBalancer,TargetGroup',
      ],
      RequestCount: [
        'LoadBalancer',
        'AvailabilityZone,LoadBalancer',
        'LoadBalancer,TargetGroup',
        'AvailabilityZone,LoadBalancer,TargetGroup',
      ],
      UnhealthyRoutingRequestCount: ['LoadBalancer,TargetGroup', 'AvailabilityZone,LoadBalancer,TargetGroup'],
      ZonalHealthStatus: ['AvailabilityZone,LoadBalancer'],
    },
    source: `${latest}/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html`,
  },
  'AWS/SQS': {
    complete: true,
    everywhere: ['QueueName'],
    metrics: none('ApproximateNumberOfGroupsWithInflightMessages NumberOfDeduplicatedSentMessages'),
    source: `${latest}/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html`,
  },
  'AWS/SNS': {
    complete: true,
    everywhere: [
      '',
      'TopicName',
      'Application',
      'Application,Platform',
      'Platform',
      'Country',
      'SMSType',
      'Country,SMSType',
    ],
    metrics: none(
      'NumberOfNotificationsFilteredOut NumberOfNotificationsFilteredOut-MessageAttributes NumberOfNotificationsFilteredOut-MessageBody NumberOfNotificationsFilteredOut-InvalidAttributes NumberOfNotificationsFilteredOut-NoMessageAttributes NumberOfNotificationsFilteredOut-InvalidMessageBody NumberOfNotificationsRedrivenToDlq NumberOfNotificationsFailedToRedriveToDlq',
    ),
    source: `${latest}/sns/latest/dg/sns-monitoring-using-cloudwatch.html`,
  },
  'AWS/Logs': {
    everywhere: ['', 'LogGroupName', 'DestinationType,FilterName,LogGroupName'],
    source: `${latest}/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html`,
  },
  'AWS/Events': {
    everywhere: ['', 'RuleName', 'EventBusName', 'EventBusName,RuleName'],
    source: `${latest}/eventbridge/latest/userguide/eb-monitoring.html`,
  },
  'AWS/DynamoDB': {
    everywhere: [
      '',
      'TableName',
      'Operation,TableName',
      'GlobalSecondaryIndexName,TableName',
      'GlobalSecondaryIndexName,Operation,TableName',
      'ReceivingRegion,TableName',
      'Operation,StreamLabel,TableName',
      'DelegatedOperation,TableName',
      'Operation',
    ],
    source: `${latest}/amazondynamodb/latest/developerguide/metrics-dimensions.html`,
  },
  'AWS/States': {
    everywhere: [
      'StateMachineArn',
      'ActivityArn',
      'LambdaFunctionArn',
      'ServiceIntegrationResourceArn',
      'APIName',
      'StateMachineArn,Version',
      'Alias,StateMachineArn',
    ],
    source: `${latest}/step-functions/latest/dg/procedure-cw-metrics.html`,
  },
  CloudWatchSynthetics: {
    complete: true,
    everywhere: ['', 'CanaryName', 'CanaryName,StepName'],
    metrics: none(
      '2xx 4xx 5xx Duration Failed FailedRequests SuccessPercent VisualMonitoringSuccessPercent VisualMonitoringTotalComparisons',
    ),
    source: `${latest}/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_metrics.html`,
  },
  'AWS/Billing': {
    complete: true,
    everywhere: ['Currency', 'Currency,ServiceName', 'Currency,LinkedAccount', 'Currency,LinkedAccount,ServiceName'],
    metrics: none('EstimatedCharges'),
    source: `${latest}/AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html`,
  },
};
