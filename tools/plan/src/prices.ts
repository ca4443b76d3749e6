/**
 * List prices of us-east-1 in USD, as of 2026-11-01, on demand and without any discount.
 * @see https://calculator.aws
 */
export const prices = {
  hoursPerMonth: 730,
  instanceHour: { 't3.micro': 0.0104, 't3.small': 0.0208, 't3.medium': 0.0416 } as Readonly<Record<string, number>>,
  databaseHour: { 'db.t3.micro': 0.018, 'db.t3.small': 0.036, 'db.t3.medium': 0.072 } as Readonly<
    Record<string, number>
  >,
  volumeGiBMonth: 0.08,
  databaseGiBMonth: 0.115,
  loadBalancerHour: 0.0225,
  loadBalancerUnitHour: 0.008,
  publicAddressHour: 0.005,
  natGatewayHour: 0.045,
  natGiB: 0.045,
  customMetricMonth: 0.3,
  alarmMetricMonth: 0.1,
  compositeAlarmMonth: 0.5,
  dashboardMonth: 3,
  insightRuleMonth: 0.5,
  canaryRun: 0.0012,
  keyMonth: 1,
  secretMonth: 0.4,
  logGiBIngested: 0.5,
  logGiBArchivedMonth: 0.03,
} as const;

/** What a month of the shop is taken to bring; none of it can be read from a template. */
export const assumptions = {
  /** Average load balancer capacity units in use. */
  loadBalancerUnits: 0.2,
  /** Size of a web server's disk: Amazon Linux images ask for 8 GiB. */
  rootVolumeGiB: 8,
  /** Metrics that detailed monitoring adds per instance. */
  detailedMetricsPerInstance: 7,
  /** Log events that one log group takes in, in GiB. */
  logGiBPerGroup: 1.5,
  /** What a canary sends and receives through a NAT gateway, in GiB. */
  natGiB: 1,
} as const;

/**
 * What AWS gives away for ever, in units a month; it is shown apart because an account shares it with everything else in it.
 * @see https://aws.amazon.com/free
 */
export const alwaysFree = { customMetric: 10, alarmMetric: 10, dashboard: 3, logGiB: 5 } as const;
