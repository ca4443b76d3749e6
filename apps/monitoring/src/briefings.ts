import type { Briefing } from '@shopwatch/observability';
import type { AlarmKey } from './alarms.ts';

type Words = Omit<Briefing, 'runbook'>;

const hotServer = (number: 1 | 2): Words => ({
  severity: 'high',
  meaning: `Web server ${number} has been above its CPU limit for ten minutes and answers slowly.`,
  firstSteps: 'compare both servers on the dashboard; if only one is hot, look for a runaway process on it.',
});

const words: Readonly<Record<AlarmKey | 'infrastructure', Words>> = {
  'ec2-cpu-1': hotServer(1),
  'ec2-cpu-2': hotServer(2),
  'rds-connections': {
    severity: 'critical',
    meaning: 'The database is close to the most connections it can hold; when they run out, checkout fails.',
    firstSteps: 'find who holds the connections and end the idle ones.',
  },
  'lambda-errors': {
    severity: 'low',
    meaning:
      'The function that publishes the order processing time failed in two periods running; that metric is blind.',
    firstSteps: "read the function's log for the name of the error.",
  },
  'failed-logins': {
    severity: 'high',
    meaning: 'Logins fail far more often than people mistype; somebody may be trying stolen passwords.',
    firstSteps: 'see in the application log which accounts and addresses are tried, then tell the security team.',
  },
  'alb-health': {
    severity: 'critical',
    meaning: 'Fewer web servers than needed pass the health check, or the load balancer reports nothing at all.',
    firstSteps: 'see which target is unhealthy and why; in the minutes after a deployment wait for both to boot.',
  },
  infrastructure: {
    severity: 'critical',
    meaning: 'A web server is overloaded while the database runs out of connections; the shop is failing as a whole.',
    firstSteps: 'call the incident lead, then relieve the database first.',
  },
};

/** Returns what each alarm tells the person who is paged, with a link to its runbook. */
export function briefings(runbooks: string): Readonly<Record<AlarmKey | 'infrastructure', Briefing>> {
  const entries = Object.entries(words).map(([key, text]) => {
    const page = key === 'infrastructure' ? 'composite-infrastructure' : `alarm-${key}`;
    return [key, { ...text, runbook: `${runbooks}/${page}.md` }];
  });
  return Object.fromEntries(entries) as Record<AlarmKey | 'infrastructure', Briefing>;
}
