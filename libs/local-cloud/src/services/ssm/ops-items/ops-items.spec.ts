import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateOpsItemCommand,
  DescribeOpsItemsCommand,
  GetOpsItemCommand,
  ListTagsForResourceCommand,
  SSMClient,
  UpdateOpsItemCommand,
  type OpsItemFilter,
} from '@aws-sdk/client-ssm';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const ssm = () => cloud.client(SSMClient);
const listed = async (...OpsItemFilters: OpsItemFilter[]) =>
  (await ssm().send(new DescribeOpsItemsCommand({ OpsItemFilters }))).OpsItemSummaries!;
const open: OpsItemFilter = { Key: 'Status', Values: ['Open'], Operator: 'Equal' };
const create = (more: object = {}) =>
  ssm().send(new CreateOpsItemCommand({ Title: 'Till is stuck', Description: 'again', Source: 'shop', ...more }));

describe('an OpsItem', () => {
  it('is shown as it was opened', async () => {
    const { OpsItemId, OpsItemArn } = await create({ Severity: '2', Priority: 3, Tags: [{ Key: 'till', Value: '1' }] });
    expect(OpsItemArn).toBe(`arn:aws:ssm:eu-west-1:123456789012:opsitem/${OpsItemId}`);
    const { OpsItem } = await ssm().send(new GetOpsItemCommand({ OpsItemId }));
    expect(OpsItem).toMatchObject({
      OpsItemId: expect.stringMatching(/^oi-[0-9a-f]{12}$/),
      Title: 'Till is stuck',
      Description: 'again',
      Source: 'shop',
      Severity: '2',
      Priority: 3,
      Status: 'Open',
      CreatedTime: new Date(NOON),
    });
    const tags = await ssm().send(new ListTagsForResourceCommand({ ResourceType: 'OpsItem', ResourceId: OpsItemId! }));
    expect(tags.TagList).toEqual([{ Key: 'till', Value: '1' }]);
  });

  it('is found by what it says, until it is resolved', async () => {
    const { OpsItemId } = await create();
    await create({ Title: 'Door is stuck' });
    expect(await listed(open)).toHaveLength(2);
    const till: OpsItemFilter = { Key: 'Title', Values: ['Till'], Operator: 'Contains' };
    expect(await listed(open, till)).toMatchObject([{ OpsItemId }]);
    await ssm().send(new UpdateOpsItemCommand({ OpsItemId, Status: 'Resolved' }));
    expect(await listed(open, till)).toEqual([]);
    expect(await listed(till)).toMatchObject([{ Status: 'Resolved' }]);
  });

  it('is opened once for one thing while it is not resolved', async () => {
    const OperationalData = { '/aws/dedup': { Type: 'SearchableString', Value: '{"dedupString":"till"}' } };
    const { OpsItemId } = await create({ OperationalData });
    await expect(create({ OperationalData })).rejects.toMatchObject({ name: 'OpsItemAlreadyExistsException' });
    await ssm().send(new UpdateOpsItemCommand({ OpsItemId, Status: 'Resolved' }));
    await create({ OperationalData });
  });

  it('that is not there is refused, and so is a filter that nobody knows', async () => {
    const missing = ssm().send(new GetOpsItemCommand({ OpsItemId: 'oi-000000000000' }));
    await expect(missing).rejects.toMatchObject({ name: 'OpsItemNotFoundException' });
    const strange = { Key: 'Colour', Values: ['red'], Operator: 'Equal' } as unknown as OpsItemFilter;
    await expect(listed(strange)).rejects.toThrow('Colour');
  });
});

describe('an alarm whose action opens an OpsItem', () => {
  const cloudwatch = () => cloud.client(CloudWatchClient);
  const put = (...AlarmActions: string[]) =>
    cloudwatch().send(
      new PutMetricAlarmCommand({
        AlarmName: 'payments-fail',
        AlarmActions,
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 5,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    );
  const set = (StateValue: 'ALARM' | 'OK') =>
    cloudwatch().send(new SetAlarmStateCommand({ AlarmName: 'payments-fail', StateValue, StateReason: 'six of them' }));

  it('opens one of its severity and category, and no second one until that is resolved', async () => {
    await put('arn:aws:ssm:eu-west-1:123456789012:opsitem:1#CATEGORY=Availability');
    await set('ALARM');
    const items = await listed(open);
    expect(items).toMatchObject([
      {
        Title: "CloudWatch alarm - 'payments-fail' is in ALARM state",
        Severity: '1',
        Category: 'Availability',
        Source: 'CloudWatch Alarm',
      },
    ]);
    await set('OK');
    await set('ALARM');
    expect(await listed(open)).toHaveLength(1);
    await ssm().send(new UpdateOpsItemCommand({ OpsItemId: items[0]!.OpsItemId, Status: 'Resolved' }));
    await set('OK');
    await set('ALARM');
    expect(await listed()).toHaveLength(2);
  });

  it('needs no category', async () => {
    await put('arn:aws:ssm:eu-west-1:123456789012:opsitem:3');
    await set('ALARM');
    const [item] = await listed(open);
    expect(item).toMatchObject({ Severity: '3' });
    expect(item).not.toHaveProperty('Category');
  });
});
