import type { AlarmType } from '@aws-sdk/client-cloudwatch';

/** The state of one alarm. */
export interface AlarmLine {
  readonly region: string;
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
export async function look(endpoint: string, account: string, regions: readonly string[]): Promise<Look> {
  const looks = await Promise.all(regions.map((region) => lookAt(endpoint, account, region)));
  return {
    alarms: looks.flatMap(({ alarms }) => alarms),
    metrics: countBy(looks.flatMap(({ namespaces }) => namespaces)),
  };
}

async function lookAt(endpoint: string, account: string, region: string) {
  // Loaded when it is needed: the cloud is up a tenth of a second sooner.
  const { CloudWatchClient, paginateDescribeAlarms, paginateListMetrics } = await import('@aws-sdk/client-cloudwatch');
  const credentials = { accessKeyId: account, secretAccessKey: 'local' };
  const client = new CloudWatchClient({ endpoint, region, credentials });
  const alarms: AlarmLine[] = [];
  const namespaces: string[] = [];
  for await (const page of paginateDescribeAlarms({ client }, { AlarmTypes: bothKinds }))
    alarms.push(...[...(page.MetricAlarms ?? []), ...(page.CompositeAlarms ?? [])].map((alarm) => line(region, alarm)));
  for await (const { Metrics = [] } of paginateListMetrics({ client }, {}))
    namespaces.push(...Metrics.map(({ Namespace = '' }) => Namespace));
  client.destroy();
  return { alarms: alarms.sort((a, b) => a.name.localeCompare(b.name)), namespaces };
}

interface Described {
  readonly AlarmName?: string;
  readonly StateValue?: string;
  readonly StateReason?: string;
}

function line(region: string, { AlarmName = '', StateValue = '', StateReason = '' }: Described): AlarmLine {
  return { region, name: AlarmName, state: StateValue, reason: StateReason };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
