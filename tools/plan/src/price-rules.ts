import type { PricedLine } from './priced-line.ts';
import { assumptions, prices } from './prices.ts';
import type { Resource } from './template.ts';

type Line = Omit<PricedLine, 'tier'>;
type Rule = (resource: Resource) => readonly Line[];

const { hoursPerMonth } = prices;
const monthly = (what: string, hourly: number, quantity = 1): Line => ({
  what,
  quantity,
  unitPrice: hourly * hoursPerMonth,
});
const property = ({ Properties }: Resource, name: string): unknown => Properties?.[name];
/** An alarm is paid per metric; its expressions are free, except that a learnt band counts as two more. */
const metricsIn = (queries: unknown): number =>
  Array.isArray(queries) ? queries.reduce((sum: number, query: object) => sum + metricsOf(query), 0) : 0;

function metricsOf(query: { readonly MetricStat?: object; readonly Expression?: string }): number {
  if (query.MetricStat !== undefined) return 1;
  return query.Expression?.includes('ANOMALY_DETECTION_BAND') ? 2 : 0;
}

/** What Lambda publishes of a function is free; a function that is told a namespace publishes a metric of its own. */
function publishesMetrics(made: Resource): boolean {
  const environment = property(made, 'Environment') as { readonly Variables?: object } | undefined;
  return Object.keys(environment?.Variables ?? {}).some((name) => name.endsWith('NAMESPACE'));
}

const logs: Rule = (group) => [
  {
    what: `logs taken in: ${String(property(group, 'LogGroupName'))}`,
    quantity: assumptions.logGiBPerGroup,
    unitPrice: prices.logGiBIngested,
    free: 'logGiB',
  },
  {
    what: `logs kept: ${String(property(group, 'LogGroupName'))}`,
    quantity: assumptions.logGiBPerGroup,
    unitPrice: prices.logGiBArchivedMonth,
  },
];

/** What each type of resource costs; a type that is not listed costs nothing by itself. */
const rules: Readonly<Record<string, Rule>> = {
  'AWS::EC2::Instance': (instance) => {
    const type = String(property(instance, 'InstanceType'));
    const detailed = property(instance, 'Monitoring') === true;
    return [
      monthly(`instance ${type}`, hourly(prices.instanceHour, type)),
      { what: 'root volume', quantity: assumptions.rootVolumeGiB, unitPrice: prices.volumeGiBMonth },
      monthly('public IPv4 address of the instance', prices.publicAddressHour),
      ...(detailed
        ? [
            {
              what: 'detailed monitoring',
              quantity: assumptions.detailedMetricsPerInstance,
              unitPrice: prices.customMetricMonth,
              free: 'customMetric' as const,
            },
          ]
        : []),
    ];
  },
  'AWS::EC2::EIP': () => [monthly('public IPv4 address', prices.publicAddressHour)],
  'AWS::EC2::NatGateway': () => [
    monthly('NAT gateway', prices.natGatewayHour),
    { what: 'traffic through the NAT gateway', quantity: assumptions.natGiB, unitPrice: prices.natGiB },
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': () => [
    monthly('load balancer', prices.loadBalancerHour),
    monthly('load balancer capacity units', prices.loadBalancerUnitHour, assumptions.loadBalancerUnits),
    monthly('public IPv4 addresses of the load balancer', prices.publicAddressHour, 2),
  ],
  'AWS::RDS::DBInstance': (instance) => {
    const type = String(property(instance, 'DBInstanceClass'));
    return [
      monthly(`database ${type}`, hourly(prices.databaseHour, type)),
      {
        what: 'database storage',
        quantity: gibibytes(property(instance, 'AllocatedStorage')),
        unitPrice: prices.databaseGiBMonth,
      },
    ];
  },
  'AWS::KMS::Key': () => [{ what: 'key', quantity: 1, unitPrice: prices.keyMonth }],
  'AWS::SecretsManager::Secret': () => [{ what: 'secret', quantity: 1, unitPrice: prices.secretMonth }],
  'AWS::Logs::LogGroup': logs,
  'AWS::Logs::MetricFilter': (filter) => [
    {
      what: `metric of the filter ${String(property(filter, 'FilterName'))}`,
      quantity: 1,
      unitPrice: prices.customMetricMonth,
      free: 'customMetric',
    },
  ],
  'AWS::Lambda::Function': (made) =>
    publishesMetrics(made)
      ? [
          {
            what: `metric of the function ${String(property(made, 'FunctionName'))}`,
            quantity: 1,
            unitPrice: prices.customMetricMonth,
            free: 'customMetric',
          },
        ]
      : [],
  'AWS::CloudWatch::Alarm': (alarm) => {
    const metrics = Math.max(1, metricsIn(property(alarm, 'Metrics')));
    return [
      {
        what: `alarm ${String(property(alarm, 'AlarmName'))}`,
        quantity: metrics,
        unitPrice: prices.alarmMetricMonth,
        free: 'alarmMetric',
      },
    ];
  },
  'AWS::CloudWatch::CompositeAlarm': (alarm) => [
    {
      what: `composite alarm ${String(property(alarm, 'AlarmName'))}`,
      quantity: 1,
      unitPrice: prices.compositeAlarmMonth,
    },
  ],
  'AWS::CloudWatch::InsightRule': (rule) => [
    { what: `insight rule ${String(property(rule, 'RuleName'))}`, quantity: 1, unitPrice: prices.insightRuleMonth },
  ],
  'AWS::Synthetics::Canary': (canary) => [
    {
      what: `runs of the canary ${String(property(canary, 'Name'))}`,
      quantity: (hoursPerMonth * 60) / minutesBetween(property(canary, 'Schedule')),
      unitPrice: prices.canaryRun,
    },
  ],
  'AWS::CloudWatch::Dashboard': () => [
    { what: 'dashboard', quantity: 1, unitPrice: prices.dashboardMonth, free: 'dashboard' },
  ],
};

/** Returns what one resource costs a month, line by line. */
export function linesFor(resource: Resource): readonly Line[] {
  return rules[resource.Type]?.(resource) ?? [];
}

/** @throws Error when the table has no price, because a missing price would look like a free resource */
function hourly(table: Readonly<Record<string, number>>, type: string): number {
  const price = table[type];
  if (price === undefined)
    throw new Error(
      `no price for "${type}"; known are ${Object.keys(table).join(', ')}; add it to tools/plan/src/prices.ts`,
    );
  return price;
}

/** @throws Error when the size is not a number, because the total would be none either */
function gibibytes(size: unknown): number {
  const number = Number(size);
  if (!Number.isFinite(number))
    throw new Error(`no price for a database of "${String(size)}" GiB; give AllocatedStorage as a number`);
  return number;
}

/** @throws Error when the schedule is no rate, because the runs could not be counted */
function minutesBetween(schedule: unknown): number {
  const { Expression = '' } = (schedule ?? {}) as { readonly Expression?: string };
  const [, amount, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(Expression) ?? [];
  if (amount === undefined)
    throw new Error(`no price for a canary on "${Expression}"; known are rates of minutes or hours`);
  return Number(amount) * (unit === 'hour' ? 60 : 1);
}
