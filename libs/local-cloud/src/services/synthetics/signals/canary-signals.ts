import type { Scope } from '../../../scope.ts';
import { subjectOf } from '../../../signals/conditions.ts';
import { signalModel } from '../../../signals/signal-model.ts';
import { conditionNamed } from '../../../signals/steer.ts';
import { canaries } from '../canaries/canary.ts';

const TYPE = 'AWS::Synthetics::Canary';

/** Whether somebody lets a canary fail. */
export function isFailing(scope: Scope, name: string): boolean {
  return conditionNamed(subjectOf(scope, TYPE, name), 'fails') !== undefined;
}

/** Canaries publish when they run; their condition changes what their runs come to. */
export const canarySignals = signalModel({
  resourceType: TYPE,
  conditions: { fails: 'what it looks at does not answer: every run fails without its script' },
  subjects: (scope) => [...scope.state(canaries).keys()],
  samples: () => [],
});
