import { metricSink, type MetricSample } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';

/** One figure about a function. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it is for all functions together, where that is something else. @default value */
  readonly ofAll?: number;
  /** @default Count */
  readonly unit?: 'Count' | 'Milliseconds';
}

/**
 * Publishes figures under the three sets of dimensions that Lambda uses: the function, the function with what was invoked of it, and none.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function publishFigures(scope: Scope, functionName: string, figures: readonly Figure[]): void {
  const sets: Readonly<Record<string, string>>[] = [
    { FunctionName: functionName },
    { FunctionName: functionName, Resource: functionName },
  ];
  const timestamp = scope.clock.now();
  const samples = figures.flatMap(({ name, value, ofAll = value, unit = 'Count' }) => [
    ...sets.map((dimensions): MetricSample => ({ namespace: 'AWS/Lambda', name, dimensions, value, unit, timestamp })),
    { namespace: 'AWS/Lambda', name, dimensions: {}, value: ofAll, unit, timestamp },
  ]);
  tell(scope, samples);
}

/** Publishes what Lambda counts for the account as a whole. */
export function publishAccountFigure(scope: Scope, { name, value, unit = 'Count' }: Figure): void {
  const timestamp = scope.clock.now();
  tell(scope, [{ namespace: 'AWS/Lambda', name, dimensions: {}, value, unit, timestamp }]);
}

/** A sink that fails is no reason for a function to fail. */
function tell(scope: Scope, samples: readonly MetricSample[]): void {
  try {
    scope.port(metricSink).publish(scope, samples);
  } catch (fault) {
    scope.log({ level: 'error', message: 'metrics of a function lost', fields: { stack: (fault as Error).stack } });
  }
}
