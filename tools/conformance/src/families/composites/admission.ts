import { admitAlarmRule } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { home } from './home.ts';

const children = ['lang-metric', 'lang-second'];

/** Whether PutCompositeAlarm takes a rule, and what it says otherwise; the two alarms of the recordings exist. */
export function admissionCase({ id, rule, valid, error }: JsonObject): ConformanceCase {
  return {
    id,
    run() {
      const exists = (name: string) => children.includes(name);
      const refusal = attempt(() => {
        admitAlarmRule(rule, { ...home, exists });
        return {};
      });
      const message = 'error' in refusal ? refusal.error.message : null;
      if (valid === false && (error ?? null) === null)
        return { ok: message !== null, expected: 'a refusal', actual: message };
      return compared(typeof error === 'object' && error !== null ? error.message : (error ?? null), message);
    },
  };
}

/** Admissions in a list of their own. */
export const compositeAdmission: ListFamily = {
  name: 'composite-admission',
  shape: 'list',
  recognises: (entry) => typeof entry.rule === 'string' && ('valid' in entry || 'error' in entry),
  case: admissionCase,
};
