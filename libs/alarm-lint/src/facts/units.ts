/** The unit that each metric of a namespace is published with, where AWS's pages name it. */
const units: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS/EC2': { CPUUtilization: 'Percent', NetworkIn: 'Bytes', NetworkOut: 'Bytes', StatusCheckFailed: 'Count' },
  'AWS/RDS': {
    CPUUtilization: 'Percent',
    DatabaseConnections: 'Count',
    FreeStorageSpace: 'Bytes',
    FreeableMemory: 'Bytes',
    ReadLatency: 'Seconds',
    WriteLatency: 'Seconds',
  },
  'AWS/Lambda': { Duration: 'Milliseconds', Errors: 'Count', Invocations: 'Count', Throttles: 'Count' },
  'AWS/ApplicationELB': {
    HealthyHostCount: 'Count',
    RequestCount: 'Count',
    TargetResponseTime: 'Seconds',
    UnHealthyHostCount: 'Count',
  },
  'AWS/SQS': { ApproximateAgeOfOldestMessage: 'Seconds', ApproximateNumberOfMessagesVisible: 'Count' },
  'AWS/DynamoDB': {
    SuccessfulRequestLatency: 'Milliseconds',
    ConsumedReadCapacityUnits: 'Count',
    ConsumedWriteCapacityUnits: 'Count',
  },
  'AWS/ApiGateway': {
    '4XXError': 'Count',
    '5XXError': 'Count',
    Count: 'Count',
    IntegrationLatency: 'Milliseconds',
    Latency: 'Milliseconds',
  },
};

/** Returns the unit that a metric is published with; undefined if that is not known. */
export function unitOf(namespace: string, name: string): string | undefined {
  return units[namespace]?.[name];
}
