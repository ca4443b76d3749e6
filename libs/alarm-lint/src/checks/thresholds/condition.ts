import type { Alarm } from '../../model/alarm.ts';
import { metricLabel } from '../../model/metric-use.ts';

const symbols: Readonly<Record<string, string | undefined>> = {
  GreaterThanThreshold: '>',
  GreaterThanOrEqualToThreshold: '>=',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '<=',
};

/** Writes what an alarm waits for: `Maximum of AWS/RDS DatabaseConnections >= 150`. */
export function condition({ expressions, returnedId, metrics, operator, threshold }: Alarm): string {
  const math = expressions.find(({ id }) => id === returnedId);
  const metric = metrics.find(({ id }) => id === returnedId) ?? metrics[0];
  const watched = math ? math.expression : metric ? `${metric.statistic} of ${metricLabel(metric)}` : 'nothing';
  return `${watched} ${symbols[operator] ?? operator} ${threshold ?? 'band'}`;
}
