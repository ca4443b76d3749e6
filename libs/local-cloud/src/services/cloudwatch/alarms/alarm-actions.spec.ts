import { AwsError } from '../../../aws-error.ts';
import { alarmCloud, TOPIC } from '../testing/alarm-cloud.ts';

const cloud = alarmCloud();
const { history, putAlarm, setState } = cloud;

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:repair';
const RESPONSE_PLAN = 'arn:aws:ssm-incidents::123456789012:response-plan/repair';
const OPS_ITEM = 'arn:aws:ssm:eu-west-1:123456789012:opsitem:1#CATEGORY=Availability';

/** What became of the newest action. */
const outcome = async (name: string) => {
  const [item] = await history(name, 'Action');
  return { summary: item!.HistorySummary, ...JSON.parse(item!.HistoryData!) };
};

describe('an action that notifies a topic', () => {
  beforeEach(() => putAlarm('errors', { AlarmActions: [TOPIC], AlarmDescription: 'too many errors' }));

  it('sends the message, and other words to those who read e-mail', async () => {
    await setState('errors', 'ALARM');
    const [message] = cloud.receivers.messages;
    expect(message).toMatchObject({
      topicArn: TOPIC,
      subject: 'ALARM: "errors" in EU (Ireland)',
      publisher: 'cloudwatch.amazonaws.com',
      sourceArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors',
    });
    expect(JSON.parse(message!.message)).toMatchObject({
      AlarmName: 'errors',
      AlarmDescription: 'too many errors',
      NewStateValue: 'ALARM',
      OldStateValue: 'INSUFFICIENT_DATA',
      NewStateReason: 'by hand',
      Trigger: { MetricName: 'Errors', Namespace: 'Shop', Threshold: 5 },
    });
    expect(message!.texts!['email']).toContain('You are receiving this email because your Amazon CloudWatch Alarm');
  });

  it('stands in the history with what was published', async () => {
    await setState('errors', 'ALARM');
    const { publishedMessage, ...rest } = await outcome('errors');
    expect(rest).toEqual({
      summary: `Successfully executed action ${TOPIC}`,
      actionState: 'Succeeded',
      stateUpdateTimestamp: cloud.at(0).getTime(),
      notificationResource: TOPIC,
      error: null,
      muteWindowEndTimestamp: null,
    });
    expect(JSON.parse(publishedMessage)).toMatchObject({ default: cloud.receivers.messages[0]!.message });
  });

  it.each([
    'CloudWatch Alarms does not have authorization to access the SNS topic encryption key.',
    `CloudWatch Alarms is not authorized to perform: SNS:Publish on resource:${TOPIC}`,
  ])('fails in the words of the topic: %s', async (sentence) => {
    cloud.receivers.refusal = new AwsError('AuthorizationError', sentence, { status: 403 });
    await setState('errors', 'ALARM');
    expect(await cloud.stateOf('errors')).toBe('ALARM');
    expect(await outcome('errors')).toMatchObject({
      summary: `Failed to execute action ${TOPIC}`,
      actionState: 'Failed',
      publishedMessage: null,
      error: sentence,
    });
  });

  it('runs for a change of the state only', async () => {
    await setState('errors', 'ALARM');
    await setState('errors', 'ALARM');
    await setState('errors', 'OK');
    expect(cloud.receivers.messages).toHaveLength(1);
  });
});

describe('an action that invokes a function', () => {
  beforeEach(() => putAlarm('errors', { AlarmActions: [FUNCTION], OKActions: [FUNCTION] }));

  it('hands it the alarm', async () => {
    await setState('errors', 'ALARM');
    expect(cloud.receivers.invocations).toMatchObject([
      {
        functionArn: FUNCTION,
        invoker: 'lambda.alarms.cloudwatch.amazonaws.com',
        sourceArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors',
        payload: {
          source: 'aws.cloudwatch',
          accountId: '123456789012',
          alarmData: { alarmName: 'errors', state: { value: 'ALARM' }, previousState: { value: 'INSUFFICIENT_DATA' } },
        },
      },
    ]);
    expect(await outcome('errors')).toMatchObject({ actionState: 'Succeeded', notificationResource: FUNCTION });
  });

  it('fails when the function lets nobody in', async () => {
    cloud.receivers.refusal = new AwsError('AccessDeniedException', 'Lambda has its own words', { status: 403 });
    await setState('errors', 'ALARM');
    expect(await outcome('errors')).toMatchObject({
      actionState: 'Failed',
      error:
        'CloudWatch Alarms is not authorized to perform: lambda:InvokeFunction on the resource because no resource-based policy allows the lambda:InvokeFunction action',
    });
  });
});

describe('several actions', () => {
  it('run in their order, whatever becomes of those before', async () => {
    await putAlarm('errors', { AlarmActions: [OPS_ITEM, TOPIC, FUNCTION] });
    await setState('errors', 'ALARM');
    const actions = await history('errors', 'Action');
    expect(actions.map(({ HistorySummary }) => HistorySummary).reverse()).toEqual([
      `Successfully executed action ${OPS_ITEM}`,
      `Successfully executed action ${TOPIC}`,
      `Successfully executed action ${FUNCTION}`,
    ]);
  });

  it('open an incident of the severity and the category that the action names', async () => {
    await putAlarm('errors', { AlarmActions: [OPS_ITEM] });
    await setState('errors', 'ALARM');
    expect(cloud.receivers.incidents).toEqual([
      {
        alarmName: 'errors',
        alarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors',
        reason: 'by hand',
        severity: '1',
        category: 'Availability',
      },
    ]);
  });

  it('name the one that is not modelled', async () => {
    await putAlarm('errors', { AlarmActions: [RESPONSE_PLAN] });
    await setState('errors', 'ALARM');
    expect(await outcome('errors')).toMatchObject({ error: `The action ${RESPONSE_PLAN} is not modelled here` });
    expect(cloud.log).toContainEqual(expect.objectContaining({ message: 'alarm action not modelled' }));
  });

  it('belong to their states', async () => {
    await putAlarm('errors', { AlarmActions: [`${TOPIC}-a`], OKActions: [`${TOPIC}-o`], InsufficientDataActions: [`${TOPIC}-i`] }); // prettier-ignore
    for (const state of ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const) await setState('errors', state);
    expect(cloud.receivers.messages.map(({ topicArn }) => topicArn.slice(-2))).toEqual(['-o', '-a', '-i']);
  });
});

describe('a change of state', () => {
  it('is told to the event bus and written down', async () => {
    await putAlarm('errors');
    await setState('errors', 'ALARM', { StateReasonData: '{"why":"drill"}' });
    expect(cloud.receivers.events[1]).toMatchObject({
      source: 'aws.cloudwatch',
      detailType: 'CloudWatch Alarm State Change',
      resources: ['arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors'],
      detail: { alarmName: 'errors', state: { value: 'ALARM' }, previousState: { value: 'INSUFFICIENT_DATA' } },
    });
    const [item] = await history('errors', 'StateUpdate');
    expect(item).toMatchObject({
      AlarmName: 'errors',
      AlarmType: 'MetricAlarm',
      Timestamp: cloud.at(0),
      HistorySummary: 'Alarm updated from INSUFFICIENT_DATA to ALARM',
    });
    expect(JSON.parse(item!.HistoryData!)).toMatchObject({
      newState: { stateValue: 'ALARM', stateReason: 'by hand', stateReasonData: { why: 'drill' } },
    });
  });
});
