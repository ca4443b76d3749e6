/** What is known of how a metric behaves. */
export interface MetricTraits {
  /** The largest single value. @default none */
  readonly most?: number;
  /** The smallest single value. @default 0 */
  readonly least?: number;
  /** Each sample is a whole count of 1 or more, or nothing is published at all. @default false */
  readonly onlyWhenItHappens?: boolean;
  /** It stops when what it watches stops, and a low value is what an outage looks like. @default false */
  readonly heartbeat?: boolean;
}

const percent: MetricTraits = { most: 100 };
const oneOrNone: MetricTraits = { most: 1 };
/** One sample per request, 0 or 1. */
const perRequest: MetricTraits = { most: 1, onlyWhenItHappens: true };
const rare: MetricTraits = { onlyWhenItHappens: true };
const heartbeat: MetricTraits = { heartbeat: true };

/**
 * Traits by namespace and metric; percentages are also known by their name.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
const table: Readonly<Record<string, Readonly<Record<string, MetricTraits>>>> = {
  'AWS/EC2': {
    CPUUtilization: percent,
    StatusCheckFailed: { ...oneOrNone, least: 0 },
    StatusCheckFailed_Instance: oneOrNone,
    StatusCheckFailed_System: oneOrNone,
    StatusCheckFailed_AttachedEBS: oneOrNone,
    'EBSIOBalance%': percent,
    'EBSByteBalance%': percent,
  },
  'AWS/RDS': { CPUUtilization: percent, BurstBalance: percent, BufferCacheHitRatio: percent },
  'AWS/Lambda': {
    Invocations: { ...perRequest, least: 1, heartbeat: true },
    Errors: perRequest,
    Throttles: perRequest,
    DeadLetterErrors: rare,
    DestinationDeliveryFailures: rare,
    Duration: rare,
    IteratorAge: rare,
    ProvisionedConcurrencyUtilization: { most: 1 },
  },
  'AWS/ApplicationELB': {
    HealthyHostCount: heartbeat,
    RequestCount: { ...rare, heartbeat: true },
    TargetResponseTime: rare,
    HTTPCode_ELB_3XX_Count: rare,
    HTTPCode_ELB_4XX_Count: rare,
    HTTPCode_ELB_5XX_Count: rare,
    HTTPCode_ELB_500_Count: rare,
    HTTPCode_ELB_502_Count: rare,
    HTTPCode_ELB_503_Count: rare,
    HTTPCode_ELB_504_Count: rare,
    HTTPCode_Target_2XX_Count: { ...rare, heartbeat: true },
    HTTPCode_Target_3XX_Count: rare,
    HTTPCode_Target_4XX_Count: rare,
    HTTPCode_Target_5XX_Count: rare,
    RejectedConnectionCount: rare,
    TargetConnectionErrorCount: rare,
  },
  'AWS/NetworkELB': { HealthyHostCount: heartbeat },
  'AWS/ECS': {
    CPUReservation: percent,
    MemoryReservation: percent,
  },
  'ECS/ContainerInsights': { RunningTaskCount: heartbeat },
  'AWS/ApiGateway': {
    '4XXError': perRequest,
    '5XXError': perRequest,
    Latency: rare,
    IntegrationLatency: rare,
    Count: rare,
  },
  'AWS/DynamoDB': {
    ThrottledRequests: rare,
    ReadThrottleEvents: rare,
    WriteThrottleEvents: rare,
    SystemErrors: rare,
    UserErrors: rare,
    SuccessfulRequestLatency: rare,
    ConditionalCheckFailedRequests: rare,
  },
  'AWS/States': { ExecutionsFailed: rare, ExecutionsTimedOut: rare, ExecutionsAborted: rare, ExecutionThrottled: rare },
  'AWS/Events': {
    Invocations: { ...rare, heartbeat: true },
    FailedInvocations: rare,
    TriggeredRules: { ...rare, heartbeat: true },
    ThrottledRules: rare,
  },
  'AWS/SNS': { NumberOfNotificationsFailed: rare, NumberOfMessagesPublished: { ...rare, heartbeat: true } },
  'AWS/Route53': {
    HealthCheckStatus: { most: 1, heartbeat: true },
    HealthCheckPercentageHealthy: { ...percent, heartbeat: true },
  },
  CloudWatchSynthetics: { SuccessPercent: { ...percent, heartbeat: true }, Failed: oneOrNone },
};

/** Returns what is known of a metric. */
export function traitsOf(namespace: string, name: string): MetricTraits {
  const known = table[namespace]?.[name];
  if (known) return known;
  const isPercentage = namespace.startsWith('AWS/') && /Percent(age)?$|%$/.test(name);
  return isPercentage ? percent : {};
}
