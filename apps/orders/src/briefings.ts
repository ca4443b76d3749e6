import type { GivenBriefing } from '@shopwatch/observability';

/** The one alarm of the orders. */
export type AlarmKey = 'order-processor-errors';

/** Returns what the alarm tells the person who is paged; the specification gives its description. */
export function briefings(runbooks: string): Readonly<Record<AlarmKey, GivenBriefing>> {
  return {
    'order-processor-errors': {
      description: 'Alert when Lambda error rate exceeds 5%',
      severity: 'critical',
      owner: 'order-operations',
      runbook: `${runbooks}/order-processor-errors.md`,
    },
  };
}
