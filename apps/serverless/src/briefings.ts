import type { GivenBriefing } from '@shopwatch/observability';
import { serviceNames, type ServiceName } from './service/service-names.ts';

/** What is watched of each service. */
export type Trouble = 'error-rate' | 'latency' | 'throttles';

/** One of the fifteen alarms: `user-service-latency`. */
export type AlarmKey = `${ServiceName}-${Trouble}`;

/** The limits that the descriptions name. */
export interface Limits {
  readonly errorPercent: number;
  readonly latencyMilliseconds: number;
}

const owner = 'administrators';
const asSpecified: Limits = { errorPercent: 5, latencyMilliseconds: 500 };

/** Returns what each alarm tells the person who is paged; the specification gives the descriptions. */
export function briefings(runbooks: string, limits = asSpecified): Readonly<Record<AlarmKey, GivenBriefing>> {
  const all = serviceNames.flatMap((service) =>
    Object.entries(troublesOf(service, limits)).map(([trouble, { description, severity }]) => {
      const runbook = `${runbooks}/function-${trouble}.md`;
      return [`${service}-${trouble}`, { description, severity, owner, runbook }];
    }),
  );
  return Object.fromEntries(all) as Record<AlarmKey, GivenBriefing>;
}

type Words = Pick<GivenBriefing, 'description' | 'severity'>;

function troublesOf(service: ServiceName, limits: Limits): Readonly<Record<Trouble, Words>> {
  return {
    'error-rate': { description: `Error rate exceeded ${limits.errorPercent}% for ${service}`, severity: 'high' },
    latency: {
      description: `Average duration exceeded ${limits.latencyMilliseconds}ms for ${service}`,
      severity: 'low',
    },
    throttles: { description: `Function ${service} is being throttled`, severity: 'high' },
  };
}
