import { MetricAlarms, type AlarmRow, type WatchedMetric } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { briefings, type AlarmKey, type Trouble } from './briefings.ts';
import { functionMetric } from './function-metrics.ts';
import type { Services } from './services.ts';

/** Makes three alarms for each service; every one tells the topic. */
export function alarms(stack: TierStack, services: Services, topicArn: string): MetricAlarms<AlarmKey> {
  const { runbooks, serverless } = stack.settings;
  const brief = briefings(runbooks, serverless.alarms);
  const rows = [...services].flatMap(([service, { functionName }]) =>
    troubles(functionName, serverless.alarms).map(({ trouble, ...row }) => {
      const key: AlarmKey = `${service}-${trouble}`;
      return { ...row, ...common(serverless.alarms.periodSeconds), key, briefing: brief[key] };
    }),
  );
  return new MetricAlarms(stack, 'Alarms', { rows, nameOf: (key) => stack.plainNameOf(key, 255), topicArn });
}

type Limits = TierStack['settings']['serverless']['alarms'];
type Row = Pick<AlarmRow, 'watches' | 'threshold' | 'periods'> & { readonly trouble: Trouble };

const common = (everySeconds: number) =>
  ({ fires: 'GreaterThanThreshold', missingData: 'notBreaching', everySeconds }) as const;

function troubles(functionName: string, limits: Limits): readonly Row[] {
  const metric = (name: string, statistic: WatchedMetric['statistic']): WatchedMetric => ({
    ...functionMetric(functionName, name),
    statistic,
  });
  return [
    {
      trouble: 'error-rate',
      watches: {
        id: 'expr_1',
        expression: errorRate(limits.errorRateFromRequests),
        metrics: { errors: metric('Errors', 'Sum'), invocations: metric('Invocations', 'Sum') },
      },
      threshold: limits.errorPercent,
      periods: limits.errorPeriods,
    },
    {
      trouble: 'latency',
      watches: metric('Duration', 'Average'),
      threshold: limits.latencyMilliseconds,
      periods: limits.latencyPeriods,
    },
    {
      trouble: 'throttles',
      watches: metric('Throttles', 'Sum'),
      threshold: limits.throttles,
      periods: limits.throttlePeriods,
    },
  ];
}

/** The share of requests that fail, in percent; of a handful of requests it says nothing, so that a setting can leave those out. */
function errorRate(fromRequests: number): string {
  const rate = '(errors / invocations) * 100';
  return fromRequests > 1 ? `IF(invocations >= ${fromRequests}, ${rate}, 0)` : rate;
}
