import type { GivenBriefing } from '@shopwatch/observability';
import type { AlarmKey } from './alarms.ts';
import type { AnomalyKey } from './anomaly-alarms.ts';
import type { CompositeKey } from './composites.ts';
import type { EndpointKey } from './endpoint-alarm.ts';

/** Every alarm of the payments platform. */
type AnyKey = AlarmKey | AnomalyKey | CompositeKey | EndpointKey;

const alarms: Readonly<Record<Exclude<AnyKey, CompositeKey>, Omit<GivenBriefing, 'runbook'>>> = {
  'payment-errors': { severity: 'high', description: 'Alert when payment errors exceed threshold' },
  'auth-failures': { severity: 'high', description: 'Alert when authentication failures exceed threshold' },
  'high-latency': { severity: 'high', description: 'Alert when processing latency exceeds threshold' },
  'error-rate-percentage': { severity: 'critical', description: 'Alert when error rate exceeds 5% threshold' },
  'payment-volume-anomaly': { severity: 'low', description: 'Alert when payment volume falls outside predicted band' },
  'latency-anomaly': { severity: 'low', description: 'Alert when processing latency falls outside predicted band' },
  'payment-endpoint': { severity: 'high', description: 'Alert when the payment API does not answer the canary' },
};

const composites: Readonly<Record<CompositeKey, Omit<GivenBriefing, 'runbook'>>> = {
  'systemic-issues': { severity: 'critical', description: 'Triggers when both payment errors and high latency occur' },
  'critical-escalation': { severity: 'critical', description: 'Triggers when any alarm indicates critical condition' },
};

/** Returns what each alarm tells, in the specification's own words, how bad it is and where its runbook lies. */
export function briefings(runbooks: string): Readonly<Record<AnyKey, GivenBriefing>> {
  return { ...linked(alarms, `${runbooks}/alarm`), ...linked(composites, `${runbooks}/composite-alarm`) };
}

function linked<Key extends AnyKey>(
  words: Readonly<Record<Key, Omit<GivenBriefing, 'runbook'>>>,
  prefix: string,
): Record<Key, GivenBriefing> {
  const entries = Object.entries<Omit<GivenBriefing, 'runbook'>>(words);
  return Object.fromEntries(entries.map(([key, text]) => [key, { ...text, runbook: `${prefix}-${key}.md` }])) as Record<
    Key,
    GivenBriefing
  >;
}
