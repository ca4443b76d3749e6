import { Dashboard } from '@shopwatch/observability';
import { acknowledge, type TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { bandOf } from './anomaly-alarms.ts';
import { collectedMetric, logMetric } from './payment-metrics.ts';
import { chart, line, words } from './widgets.ts';

/** The regions that the dashboard looks at, whether or not payments are deployed there. */
const regions = [
  { name: 'US East', region: 'us-east-1' },
  { name: 'EU West', region: 'eu-west-1' },
  { name: 'AP Southeast', region: 'ap-southeast-1' },
] as const;

const introduction = `# Observability Platform Dashboard
Monitors the distributed payment system across **us-east-1** (primary processing), **eu-west-1** (European operations) and **ap-southeast-1** (Asia-Pacific operations).
Key metrics: Payment Transaction Volume, Error Rate Percentage, Processing Latency, Anomaly Detection.`;

/** Shows the payments in seven widgets: what it is, volume by region, error rate, latency, and volume against its band. */
export function dashboard(stack: TierStack): CfnDashboard {
  const widgets = [
    words(introduction),
    ...regions.map((where, index) => volume(stack, where, index)),
    errorRate(stack),
    latency(stack),
    band(stack),
  ];
  const dashboardName = stack.plainNameOf('observability-platform', 255);
  const variables = [environmentVariable(stack)];
  const { dashboard: made } = new Dashboard(stack, 'Dashboard', { dashboardName, widgets, variables });
  acknowledge(made, {
    'AlarmLint::widget-elsewhere': 'S2-D24: the specification shows three regions; payments run in one of them so far',
  });
  return made;
}

/** Lets the reader look at another environment: every place where this one's name stands takes the other's. */
function environmentVariable({ settings: { environment } }: TierStack) {
  return {
    type: 'pattern',
    pattern: environment,
    inputType: 'input',
    id: 'Environment',
    label: 'Environment',
    defaultValue: environment,
    visible: true,
  };
}

function volume(stack: TierStack, { name, region }: (typeof regions)[number], index: number) {
  return chart({
    title: `Payment Transaction Volume - ${name}`,
    place: { x: index * 8, y: 3, width: 8 },
    region,
    stat: 'Sum',
    metrics: [line(collectedMetric(stack, 'volume'), { stat: 'Sum' })],
  });
}

function errorRate(stack: TierStack) {
  return chart({
    title: 'Error Rate % - US East',
    place: { x: 0, y: 9, width: 8 },
    region: 'us-east-1',
    view: 'gauge',
    max: 10,
    metrics: [
      [{ expression: '100 * errors / requests', id: 'e1', label: 'Error Rate %' }],
      line(logMetric(stack, 'paymentErrors'), { id: 'errors', visible: false, stat: 'Sum' }),
      line(collectedMetric(stack, 'requests'), { id: 'requests', visible: false, stat: 'Sum' }),
    ],
  });
}

/** Percentiles do not add up; stacked in their order they only show it. */
function latency(stack: TierStack) {
  const percentiles = ['p50', 'p90', 'p99'];
  return chart({
    title: 'Processing Latency Percentiles',
    place: { x: 8, y: 9, width: 16 },
    region: Aws.REGION,
    stacked: true,
    metrics: regions.flatMap(({ name, region }) =>
      percentiles.map((stat) => line(logMetric(stack, 'latency'), { stat, label: `${stat} - ${name}`, region })),
    ),
  });
}

function band(stack: TierStack) {
  return chart({
    title: 'Payment Volume with Anomaly Detection',
    place: { x: 0, y: 15, width: 24 },
    region: Aws.REGION,
    stat: 'Average',
    metrics: [
      line(collectedMetric(stack, 'volume'), { id: 'm1', label: 'Actual Volume', stat: 'Average' }),
      [{ expression: bandOf('m1', stack), id: 'ad1', label: 'Expected Band' }],
    ],
  });
}
