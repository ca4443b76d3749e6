import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { functions } from '../functions/function.ts';

const TYPE = 'AWS::Lambda::Function';

/** What a function is put through on purpose. */
export interface FunctionCondition {
  readonly failing: boolean;
  readonly throttled: boolean;
  /** How much longer than by nature each run takes, in milliseconds. */
  readonly slowMs: number;
}

/** The condition of a function now. */
export function conditionOf(scope: Scope, functionName: string): FunctionCondition {
  const subject = subjectOf(scope, TYPE, functionName);
  return {
    failing: conditionNamed(subject, 'fails') !== undefined,
    throttled: conditionNamed(subject, 'throttled') !== undefined,
    slowMs: conditionNamed(subject, 'slow')?.amount ?? 0,
  };
}

/** Functions publish when they run, never by themselves; conditions change what their runs come to. */
export const functionSignals = signalModel({
  resourceType: TYPE,
  conditions: {
    fails: 'every run fails without being carried out',
    throttled: 'every invocation is throttled',
    'slow=N': 'every run is reported N milliseconds longer, and times out when that is beyond its timeout',
  },
  subjects: (scope) => [...scope.state(functions).keys()],
  samples: () => [],
});
