import {
  DeleteAlarmsCommand,
  ListTagsForResourceCommand,
  PutCompositeAlarmCommand,
  PutDashboardCommand,
  PutMetricAlarmCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch';
import { alarmCloud } from './testing/alarm-cloud.ts';

const cloud = alarmCloud();
const { cloudwatch, putAlarm } = cloud;
const ALARM = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors';

const tags = async (ResourceARN = ALARM) =>
  (await cloudwatch().send(new ListTagsForResourceCommand({ ResourceARN }))).Tags!;
const tier = { Key: 'tier', Value: 'web' };

describe('tags', () => {
  it('come with a new alarm, and only with a new one', async () => {
    await putAlarm('errors', { Tags: [tier] });
    await putAlarm('errors', { Tags: [{ Key: 'tier', Value: 'other' }] });
    expect(await tags()).toEqual([tier]);
  });

  it('are added, replaced and removed', async () => {
    await putAlarm('errors', { Tags: [tier] });
    const Tags = [{ Key: 'owner', Value: 'web' }, { Key: 'tier', Value: 'front' }]; // prettier-ignore
    await cloudwatch().send(new TagResourceCommand({ ResourceARN: ALARM, Tags }));
    expect(await tags()).toEqual([{ Key: 'tier', Value: 'front' }, { Key: 'owner', Value: 'web' }]); // prettier-ignore
    await cloudwatch().send(new UntagResourceCommand({ ResourceARN: ALARM, TagKeys: ['tier', 'nothing'] }));
    expect(await tags()).toEqual([{ Key: 'owner', Value: 'web' }]);
  });

  it('go with the alarm', async () => {
    await putAlarm('errors', { Tags: [tier] });
    await cloudwatch().send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] }));
    expect(await tags()).toEqual([]);
    await putAlarm('errors');
    expect(await tags()).toEqual([]);
  });

  it('come with composites and dashboards', async () => {
    await putAlarm('errors');
    await cloudwatch().send(
      new PutCompositeAlarmCommand({ AlarmName: 'shop', AlarmRule: 'ALARM(errors)', Tags: [tier] }),
    );
    await cloudwatch().send(new PutDashboardCommand({ DashboardName: 'shop', DashboardBody: '{"widgets":[]}', Tags: [tier] })); // prettier-ignore
    expect(await tags(ALARM.replace('errors', 'shop'))).toEqual([tier]);
    expect(await tags('arn:aws:cloudwatch::123456789012:dashboard/shop')).toEqual([tier]);
  });

  it('stay when the cloud is saved and loaded', async () => {
    await putAlarm('errors', { Tags: [tier] });
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    expect(await tags()).toEqual([tier]);
  });

  it('are refused for what does not exist', async () => {
    await expect(cloudwatch().send(new TagResourceCommand({ ResourceARN: ALARM, Tags: [tier] }))).rejects.toMatchObject(
      {
        name: 'ResourceNotFoundException',
      },
    );
  });

  it('are not left behind by an alarm that is refused', async () => {
    const alarm = { AlarmName: 'errors', EvaluationPeriods: 1, ComparisonOperator: 'GreaterThanThreshold' } as const;
    await expect(cloudwatch().send(new PutMetricAlarmCommand({ ...alarm, Tags: [tier] }))).rejects.toThrow();
    expect(await tags()).toEqual([]);
  });
});
