import type { AlarmType } from '@aws-sdk/client-cloudwatch';

/** The state of one alarm. */
export interface AlarmLine {
  readonly name: string;
  readonly state: string;
  readonly reason: string;
}

/** What the platform looks like from outside. */
export interface Look {
  readonly alarms: readonly AlarmLine[];
  /** Namespaces that have metrics, with how many. */
  readonly metrics: Readonly<Record<string, number>>;
}

const bothKinds: AlarmType[] = ['MetricAlarm', 'CompositeAlarm'];

/** Looks at the deployed platform through the AWS SDK, as anybody would. */
export async function look(endpoint: string, region: string, account: string): Promise<Look> {
  // Loaded when it is needed: the cloud is up a tenth of a second sooner.
  const { CloudWatchClient, DescribeAlarmsCommand, ListMetricsCommand } = await import('@aws-sdk/client-cloudwatch');
  const credentials = { accessKeyId: account, secretAccessKey: 'local' };
  const client = new CloudWatchClient({ endpoint, region, credentials });
  try {
    const described = await client.send(new DescribeAlarmsCommand({ AlarmTypes: bothKinds }));
    const alarms = [...(described.MetricAlarms ?? []), ...(described.CompositeAlarms ?? [])];
    const { Metrics = [] } = await client.send(new ListMetricsCommand({}));
    return {
      alarms: alarms.map(line).sort((a, b) => a.name.localeCompare(b.name)),
      metrics: countBy(Metrics.map(({ Namespace = '' }) => Namespace)),
    };
  } finally {
    client.destroy();
  }
}

interface Described {
  readonly AlarmName?: string;
  readonly StateValue?: string;
  readonly StateReason?: string;
}

function line({ AlarmName = '', StateValue = '', StateReason = '' }: Described): AlarmLine {
  return { name: AlarmName, state: StateValue, reason: StateReason };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
