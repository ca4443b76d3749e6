import { metricSink } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';

/** What is counted for each rule. */
export type RuleFigure =
  | 'FailedInvocations'
  | 'Invocations'
  | 'InvocationsFailedToBeSentToDlq'
  | 'InvocationsSentToDlq'
  | 'MatchedEvents'
  | 'TriggeredRules';

/** What is counted for all rules together besides. */
const FOR_ALL: ReadonlySet<RuleFigure> = new Set<RuleFigure>(['Invocations', 'MatchedEvents', 'TriggeredRules']);

/** Counts one for each figure. Nothing is published about what did not happen. @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html */
export function countForRule(scope: Scope, ruleName: string, figures: readonly RuleFigure[]): void {
  const timestamp = scope.clock.now();
  const samples = figures.flatMap((name) => {
    const sample = { namespace: 'AWS/Events', name, value: 1, unit: 'Count', timestamp };
    const ofRule = { ...sample, dimensions: { RuleName: ruleName } };
    return FOR_ALL.has(name) ? [ofRule, { ...sample, dimensions: {} }] : [ofRule];
  });
  try {
    scope.port(metricSink).publish(scope, samples);
  } catch (fault) {
    scope.log({ level: 'error', message: 'metrics of a rule lost', fields: { stack: (fault as Error).stack } });
  }
}
