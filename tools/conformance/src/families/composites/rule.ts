import { alarmRuleState } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, ListFamily } from '../../family.ts';
import { nameOf } from './home.ts';

/** The state that a rule gives its composite. */
export const compositeRules: ListFamily = {
  name: 'composite-rules',
  shape: 'list',
  recognises: (entry) => typeof entry.rule === 'string' && ('childStates' in entry || 'children' in entry),
  case: ({ id, rule, childStates, children, expected, state, refused }): ConformanceCase => ({
    id,
    run() {
      const given: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'> = childStates ?? children;
      const states = Object.fromEntries(Object.entries(given).map(([key, value]) => [nameOf(key), value]));
      const actual = attempt(() => ({ state: alarmRuleState(rule, states) }));
      const wanted = expected ?? (refused === true ? { error: true } : { state });
      if (wanted.error === undefined) return compared(wanted, actual);
      return { ok: 'error' in actual, expected: wanted, actual };
    },
  }),
};
