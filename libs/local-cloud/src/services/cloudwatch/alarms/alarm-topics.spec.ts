import { CloudWatchClient, DescribeAlarmHistoryCommand, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'; // prettier-ignore
import { CreateKeyCommand, KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { testCloud } from '../../../testing/test-cloud.ts';

const cloud = testCloud();
const cloudwatch = () => cloud.client(CloudWatchClient);
const sns = () => cloud.client(SNSClient);
const kms = () => cloud.client(KMSClient);

/** Makes a topic, puts an alarm that notifies it into alarm, and gives what the alarm's history says of the action. */
const notify = async (Attributes: Record<string, string>): Promise<{ actionState: string; error: string | null }> => {
  const { TopicArn } = await sns().send(new CreateTopicCommand({ Name: 'alerts', Attributes }));
  return alarmTo(TopicArn!);
};

const alarmTo = async (topicArn: string) => {
  await cloudwatch().send(
    new PutMetricAlarmCommand({
      AlarmName: 'errors',
      AlarmActions: [topicArn],
      Namespace: 'Shop',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  const state = { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'drill' } as const;
  await cloudwatch().send(new SetAlarmStateCommand(state));
  const request = new DescribeAlarmHistoryCommand({ AlarmName: 'errors', HistoryItemType: 'Action' });
  const { AlarmHistoryItems } = await cloudwatch().send(request);
  return JSON.parse(AlarmHistoryItems![0]!.HistoryData!) as { actionState: string; error: string | null };
};

const statement = (...Action: string[]) => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudwatch.amazonaws.com' },
  Action,
  Resource: '*',
});
const root = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' };
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

describe('an alarm and its topic', () => {
  it('reach the subscribers', async () => {
    const { TopicArn } = await sns().send(new CreateTopicCommand({ Name: 'alerts' }));
    await sns().send(new SubscribeCommand({ TopicArn, Protocol: 'sms', Endpoint: '+491701234567' }));
    expect(await alarmTo(TopicArn!)).toMatchObject({ actionState: 'Succeeded', error: null });
    const inbox = await (await fetch(`${cloud.local.url}/_shopwatch/inbox`)).text();
    expect(inbox).toContain('ALARM: \\"errors\\" in EU (Ireland)');
  });

  it('part at the key of AWS', async () => {
    expect(await notify({ KmsMasterKeyId: 'alias/aws/sns' })).toMatchObject({
      actionState: 'Failed',
      error: 'CloudWatch Alarms does not have authorization to access the SNS topic encryption key.',
    });
  });

  it('part at a key of our own that names no alarms', async () => {
    const { KeyMetadata } = await kms().send(new CreateKeyCommand({ Policy: policy(root) }));
    expect(await notify({ KmsMasterKeyId: KeyMetadata!.KeyId! })).toMatchObject({
      actionState: 'Failed',
      error: 'CloudWatch Alarms does not have authorization to access the SNS topic encryption key.',
    });
  });

  it('come together once that key lets alarms in', async () => {
    const { KeyMetadata } = await kms().send(new CreateKeyCommand({ Policy: policy(root) }));
    const { KeyId } = KeyMetadata!;
    const Policy = policy(root, statement('kms:Decrypt', 'kms:GenerateDataKey*'));
    await kms().send(new PutKeyPolicyCommand({ KeyId, Policy, PolicyName: 'default' }));
    expect(await notify({ KmsMasterKeyId: KeyId! })).toMatchObject({ actionState: 'Succeeded' });
  });

  it('part at a policy that names no alarms', async () => {
    const topicArn = 'arn:aws:sns:eu-west-1:123456789012:alerts';
    const Policy = policy({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: topicArn,
    });
    expect(await notify({ Policy })).toMatchObject({
      actionState: 'Failed',
      error: `CloudWatch Alarms is not authorized to perform: SNS:Publish on resource:${topicArn}`,
    });
  });

  it('part when the topic is gone', async () => {
    const outcome = await alarmTo('arn:aws:sns:eu-west-1:123456789012:nothing');
    expect(outcome.actionState).toBe('Failed');
    expect(outcome.error).not.toBe('');
  });
});
