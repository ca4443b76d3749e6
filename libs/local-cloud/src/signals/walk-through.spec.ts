import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { shopDatabase } from '../testing/shop-database.ts';
import { shopFront } from '../testing/shop-front.ts';
import { testCloud } from '../testing/test-cloud.ts';
import { clearSignal, clearSignals, setSignal } from './signals.ts';

const cloud = testCloud();
const scope = () => cloud.local.scope({ region: 'eu-west-1' });
const minutes = (count: number) => cloud.local.clock.advance(count * 60_000);
const alarms = () => cloud.client(CloudWatchClient);

/** Milliseconds that a day of every metric of the shop may take on a busy machine. */
const A_LONG_DAY = 60_000;

/** The shop with the alarms that its platform has on servers, database and load balancer. */
async function watchedShop(): Promise<void> {
  const { loadBalancer, serverIds, targetGroup } = await shopFront(cloud);
  await shopDatabase(cloud);
  const dimension = (Name: string, Value: unknown) => ({ Name, Value: String(Value) });
  const put = (AlarmName: string, settings: Partial<PutMetricAlarmCommandInput>) =>
    alarms().send(
      new PutMetricAlarmCommand({
        AlarmName,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        Period: 300,
        Threshold: 80,
        ...settings,
      }),
    );
  for (const [index, id] of serverIds.entries()) {
    await put(`cpu-${index + 1}`, {
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Statistic: 'Average',
      EvaluationPeriods: 2,
      Dimensions: [dimension('InstanceId', id)],
    });
  }
  await put('connections', {
    Namespace: 'AWS/RDS',
    MetricName: 'DatabaseConnections',
    Statistic: 'Maximum',
    Threshold: 65,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Dimensions: [dimension('DBInstanceIdentifier', 'rds-shop')],
  });
  await put('health', {
    Namespace: 'AWS/ApplicationELB',
    MetricName: 'HealthyHostCount',
    Statistic: 'Minimum',
    Threshold: 2,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
    Dimensions: [
      dimension('TargetGroup', (await targetGroup.attributes())['TargetGroupFullName']),
      dimension('LoadBalancer', (await loadBalancer.attributes())['LoadBalancerFullName']),
    ],
  });
  const AlarmRule = '(ALARM("cpu-1") OR ALARM("cpu-2")) AND ALARM("connections")';
  await alarms().send(new PutCompositeAlarmCommand({ AlarmName: 'infrastructure', AlarmRule }));
  await minutes(15);
}

async function firing(): Promise<string[]> {
  const AlarmTypes = ['MetricAlarm' as const, 'CompositeAlarm' as const];
  const { MetricAlarms, CompositeAlarms } = await alarms().send(new DescribeAlarmsCommand({ AlarmTypes }));
  const all = [...MetricAlarms!, ...CompositeAlarms!];
  expect(all).toHaveLength(5);
  const unsure = all.filter(({ StateValue }) => StateValue === 'INSUFFICIENT_DATA');
  expect(unsure.map(({ AlarmName }) => AlarmName)).toEqual([]);
  return all.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName }) => AlarmName!);
}

describe('a watched shop', () => {
  it(
    'is quiet for a whole day when nothing happens',
    async () => {
      await watchedShop();
      await minutes(24 * 60);
      expect(await firing()).toEqual([]);
      const query = new DescribeAlarmHistoryCommand({ HistoryItemType: 'StateUpdate' });
      const { AlarmHistoryItems } = await alarms().send(query);
      const changes = AlarmHistoryItems!.map(({ HistorySummary }) => HistorySummary);
      expect(changes).toEqual(Array.from({ length: 4 }, () => 'Alarm updated from INSUFFICIENT_DATA to OK'));
    },
    A_LONG_DAY,
  );

  it('calls for help when a server and the database are overloaded together, until both are well again', async () => {
    await watchedShop();
    setSignal(scope(), 'rds-shop', 'connections=78 over 5m');
    await minutes(15);
    expect(await firing()).toEqual(['connections']);
    setSignal(scope(), 'web-1', 'cpu=95');
    await minutes(20);
    expect(await firing()).toEqual(['connections', 'cpu-1', 'infrastructure']);
    clearSignals(scope());
    await minutes(20);
    expect(await firing()).toEqual([]);
  });

  it('notices that one of its servers answers nobody', async () => {
    await watchedShop();
    setSignal(scope(), 'web-2', 'web-server-down');
    await minutes(10);
    expect(await firing()).toEqual(['health']);
    clearSignal(scope(), 'web-2');
    await minutes(15);
    expect(await firing()).toEqual([]);
  });
});
