import type { GivenBriefing } from '@shopwatch/observability';

/** The one alarm of the orders. */
export type AlarmKey = 'order-processor-errors';

/**
 * Returns what the alarm tells the person who is paged; the specification gives its description.
 * @param errorPercent the limit that the description names; default 5
 */
export function briefings(runbooks: string, errorPercent = 5): Readonly<Record<AlarmKey, GivenBriefing>> {
  return {
    'order-processor-errors': {
      description: `Alert when Lambda error rate exceeds ${errorPercent}%`,
      severity: 'critical',
      owner: 'order-operations',
      runbook: `${runbooks}/order-processor-errors.md`,
    },
  };
}
