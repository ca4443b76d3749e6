import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { confirmSubscriptions, inboxOf, startPlatform, type Platform } from './platform.ts';

jest.setTimeout(300_000);

let platform: Platform;
const client = () => ({
  endpoint: platform.url,
  region: 'us-east-1',
  credentials: { accessKeyId: '123456789012', secretAccessKey: 'local' },
});
const minutes = (count: number) => platform.admin('POST', 'clock/advance', { seconds: count * 60 });
const mails = async (subject: string) => (await inboxOf(platform)).filter((item) => item.subject?.startsWith(subject));
const put = (id: string, condition: string) => platform.admin('PUT', 'signals', { id, condition });

/** The alarms that are there, with the states of those that are not OK. */
async function alarms(): Promise<{ readonly names: readonly string[]; readonly loud: Record<string, string> }> {
  const cloudWatch = new CloudWatchClient(client());
  const described = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }));
  const all = [...(described.MetricAlarms ?? []), ...(described.CompositeAlarms ?? [])];
  const loud = all.filter(({ StateValue }) => StateValue !== 'OK');
  return {
    names: all.map(({ AlarmName = '' }) => AlarmName),
    loud: Object.fromEntries(loud.map(({ AlarmName, StateValue }) => [AlarmName, StateValue])),
  };
}

async function failLogins(times: number): Promise<void> {
  const logs = new CloudWatchLogsClient(client());
  const place = { logGroupName: '/aws/ecommerce/application', logStreamName: 'walk-through' };
  await logs.send(new CreateLogStreamCommand(place));
  const { epochMilliseconds } = await platform.admin('GET', 'clock');
  const logEvents = Array.from({ length: times }, () => ({ timestamp: epochMilliseconds!, message: 'failed login' }));
  await logs.send(new PutLogEventsCommand({ ...place, logEvents }));
}

beforeAll(async () => {
  platform = await startPlatform([]);
});
afterAll(() => platform.stop());

describe('the platform on this machine', () => {
  it('is calm once it has been watched for some minutes', async () => {
    await minutes(11);
    const { names, loud } = await alarms();
    expect(loud).toEqual({});
    expect(names).toEqual(
      expect.arrayContaining([
        'alarm-alb-health-production',
        'alarm-ec2-cpu-1-production',
        'alarm-ec2-cpu-2-production',
        'alarm-failed-logins-production',
        'alarm-lambda-errors-production',
        'alarm-rds-connections-production',
        'composite-infrastructure-production',
      ]),
    );
  });

  it('pages nobody before the address has agreed', async () => {
    expect(await confirmSubscriptions(platform)).toContain('alerts@example.com');
  });

  it('pages when the eleventh login fails', async () => {
    await failLogins(11);
    await minutes(2);
    expect((await alarms()).loud).toEqual({ 'alarm-failed-logins-production': 'ALARM' });
    expect(await mails('ALARM: "alarm-failed-logins-production"')).toEqual([
      expect.objectContaining({ protocol: 'email', endpoint: 'alerts@example.com' }),
    ]);
    await minutes(10);
    expect((await alarms()).loud).toEqual({});
  });

  it('pages for the infrastructure when a server is hot while the database is full', async () => {
    await put('rds-ecommerce-production', 'connections=78');
    await put('ec2-web-1-production', 'cpu=95');
    await minutes(13);
    expect((await alarms()).loud).toEqual({
      'alarm-ec2-cpu-1-production': 'ALARM',
      'alarm-rds-connections-production': 'ALARM',
      'composite-infrastructure-production': 'ALARM',
    });
    expect(await mails('ALARM: "composite-infrastructure-production"')).toHaveLength(1);
  });

  it('is calm again when the causes are gone', async () => {
    await platform.admin('DELETE', 'signals');
    await minutes(16);
    expect((await alarms()).loud).toEqual({});
  });

  it('stops when somebody presses Ctrl-C', async () => {
    const { code, printed } = await platform.stop();
    expect(printed).toContain('stopped');
    expect(code).toBe(0);
  });
});
