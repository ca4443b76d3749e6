import type { GivenBriefing } from '@shopwatch/observability';
import type { AlarmKey } from './alarms.ts';
import type { CompositeKey } from './composites.ts';

type Words = Omit<GivenBriefing, 'runbook'>;

/** The descriptions are the specification's; how bad it is stands in a tag. */
const words: Readonly<Record<AlarmKey | CompositeKey, Words>> = {
  'lambda-high-error-rate': { severity: 'high', description: 'Alert when Lambda error rate is high' },
  'lambda-high-latency': { severity: 'high', description: 'Alert when Lambda p99 latency exceeds threshold' },
  'lambda-high-concurrent-executions': {
    severity: 'low',
    description: 'Alert when Lambda concurrent executions are high',
  },
  'ecs-high-cpu': { severity: 'high', description: 'Alert when ECS CPU utilization is high' },
  'ecs-high-memory': { severity: 'high', description: 'Alert when ECS memory utilization is high' },
  'ecs-high-error-rate': { severity: 'high', description: 'Alert when ECS error rate is high' },
  'lambda-critical-composite': {
    severity: 'critical',
    description: 'Composite alarm for critical Lambda issues (errors or high latency, with high concurrency)',
  },
  'ecs-resource-exhaustion': {
    severity: 'critical',
    description: 'Composite alarm for ECS resource exhaustion (CPU + Memory)',
  },
  'system-wide-critical': { severity: 'critical', description: 'Composite alarm for system-wide critical issues' },
};

/** Returns what each alarm tells the person who is paged, with its runbook. */
export function briefings(runbooks: string): Readonly<Record<AlarmKey | CompositeKey, GivenBriefing>> {
  const entries = Object.entries(words).map(([key, text]) => [key, { ...text, runbook: `${runbooks}/${key}.md` }]);
  return Object.fromEntries(entries) as Record<AlarmKey | CompositeKey, GivenBriefing>;
}
