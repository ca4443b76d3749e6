import { Dashboard, periodSeconds, type Widget } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Aws } from 'aws-cdk-lib';
import type { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Services } from './services.ts';

const day = 86_400;
const rowHeight = 6;
const numbersHeight = 4;

/** Shows a day of the five functions: their numbers in one row, then a row of charts for each. */
export function dashboard(stack: TierStack, services: Services): CfnDashboard {
  const names = [...services.values()].map(({ functionName }) => functionName);
  const widgets = [
    numbers(0, 'Total Invocations (24h)', 'Invocations', 'Sum', names),
    numbers(8, 'Total Errors (24h)', 'Errors', 'Sum', names),
    numbers(16, 'Avg Duration (24h)', 'Duration', 'Average', names),
    ...[...services].flatMap(([service, { functionName }], row) =>
      chartsOf(stack, stack.plainNameOf(service), functionName, numbersHeight + row * rowHeight),
    ),
  ];
  const dashboardName = stack.plainNameOf('serverless-monitoring', 255);
  // The numbers have a period of a day: over the console's three hours they would be partial or missing.
  return new Dashboard(stack, 'Dashboard', { dashboardName, start: '-P1D', widgets }).dashboard;
}

/** One number for each function: what it did within a day. */
function numbers(x: number, title: string, metric: string, stat: string, functions: readonly string[]): Widget {
  const metrics = functions.map((name) => [...named(metric, name), { stat, period: day }]);
  return {
    type: 'metric',
    x,
    y: 0,
    width: 8,
    height: numbersHeight,
    properties: { title, view: 'singleValue', region: Aws.REGION, metrics },
  };
}

/** What one function did, and how long it took, with the limit at which somebody is told. */
function chartsOf(stack: TierStack, title: string, functionName: string, y: number): Widget[] {
  const { latencyMilliseconds } = stack.settings.serverless.alarms;
  const limit = { horizontal: [{ value: latencyMilliseconds, label: 'Alarm threshold', color: '#d62728' }] };
  return [
    chart(0, y, `${title} - Invocations & Errors`, [
      [...named('Invocations', functionName), { stat: 'Sum' }],
      [...named('Errors', functionName), { stat: 'Sum', yAxis: 'right' }],
    ]),
    chart(
      12,
      y,
      `${title} - Duration`,
      [
        [...named('Duration', functionName), { label: 'Average', stat: 'Average' }],
        [...named('Duration', functionName), { label: 'P99', stat: 'p99' }],
      ],
      { annotations: limit },
    ),
  ];
}

function chart(x: number, y: number, title: string, metrics: unknown[], more: object = {}): Widget {
  return {
    type: 'metric',
    x,
    y,
    width: 12,
    height: rowHeight,
    properties: { title, view: 'timeSeries', region: Aws.REGION, period: periodSeconds, metrics, ...more },
  };
}

function named(metric: string, functionName: string): string[] {
  return ['AWS/Lambda', metric, 'FunctionName', functionName];
}
