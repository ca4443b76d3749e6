import {
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  type PutFunctionEventInvokeConfigCommandInput,
} from '@aws-sdk/client-lambda';
import { putCondition } from '../../../signals/conditions.ts';
import { functionSignals } from '../signals/function-condition.ts';
import { functionScene, IDLE } from '../testing/function-scene.ts';

const scene = functionScene({ functions: 'modelled' });
const { make, invoke, recorded, values } = scene;
const OWN = { FunctionName: 'job' };
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:failed';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:failed';

const later = (event: unknown = { order: 7 }) => invoke(event, { InvocationType: 'Event' });
const advance = (seconds: number) => scene.cloud.local.clock.advance(seconds * 1000);
const condition = (text: string | undefined) =>
  putCondition(scene.cloud.local.scope({ region: 'eu-west-1' }), functionSignals, 'job', text);
const configure = (config: Partial<PutFunctionEventInvokeConfigCommandInput>) =>
  scene.client().send(new PutFunctionEventInvokeConfigCommand({ FunctionName: 'job', ...config }));
const runs = (): number => values('Invocations', OWN).length;

describe('an asynchronous invocation', () => {
  it('is taken at once and run when the clock moves', async () => {
    await make(IDLE);
    expect(await later()).toMatchObject({ status: 202, payload: undefined });
    expect(runs()).toBe(0);
    await advance(0);
    expect(runs()).toBe(1);
    expect(values('AsyncEventsReceived', OWN)).toEqual([1]);
    expect(values('AsyncEventAge', OWN)).toEqual([0]);
  });

  it('is tried again after one and after two minutes', async () => {
    await make(IDLE);
    condition('fails');
    await later();
    const seen: number[] = [];
    for (const seconds of [0, 59, 1, 119, 1, 3600]) {
      await advance(seconds);
      seen.push(runs());
    }
    expect(seen).toEqual([1, 1, 2, 2, 3, 3]);
    expect(values('AsyncEventsDropped', OWN)).toEqual([1]);
  });

  it('succeeds when the function has recovered', async () => {
    await make(IDLE);
    condition('fails');
    await later();
    await advance(0);
    condition(undefined);
    await advance(60);
    expect(values('Errors', OWN)).toEqual([1, 0]);
    expect(values('AsyncEventsDropped', OWN)).toEqual([]);
  });

  it('is tried as often as its setting says', async () => {
    await make(IDLE);
    await configure({ MaximumRetryAttempts: 0 });
    condition('fails');
    await later();
    await advance(3600);
    expect(runs()).toBe(1);
  });

  it('waits while it is throttled, and is given up when it is too old', async () => {
    await make(IDLE);
    await configure({ MaximumEventAgeInSeconds: 60, DestinationConfig: { OnFailure: { Destination: QUEUE } } });
    condition('throttled');
    await later();
    await advance(3600);
    expect(runs()).toBe(0);
    expect(values('Throttles', OWN).length).toBeGreaterThan(3);
    expect(JSON.parse(recorded.queued[0]!.body)).toMatchObject({
      requestContext: { condition: 'EventAgeExceeded', approximateInvokeCount: 0 },
    });
  });

  it('is not run by a function that may never run', async () => {
    await make(IDLE, { DeadLetterConfig: { TargetArn: QUEUE } });
    const none = { FunctionName: 'job', ReservedConcurrentExecutions: 0 };
    await scene.client().send(new PutFunctionConcurrencyCommand(none));
    await later();
    await advance(0);
    expect(recorded.queued).toHaveLength(1);
  });

  it('outlives a restart of the cloud', async () => {
    await make(IDLE);
    condition('fails');
    await later();
    await advance(0);
    const saved = JSON.parse(JSON.stringify(scene.cloud.local.save())) as ReturnType<typeof scene.cloud.local.save>;
    scene.cloud.local.load(saved);
    await advance(60);
    expect(runs()).toBe(2);
  });
});

describe('what becomes of an event', () => {
  it('is told to the destination of successes', async () => {
    await make(IDLE);
    await configure({ DestinationConfig: { OnSuccess: { Destination: TOPIC } } });
    await later();
    await advance(0);
    expect(recorded.published).toEqual([
      expect.objectContaining({ topicArn: TOPIC, publisher: 'lambda.amazonaws.com' }),
    ]);
    expect(JSON.parse(recorded.published[0]!.message)).toEqual({
      version: '1.0',
      timestamp: new Date(scene.cloud.local.clock.now()).toISOString(),
      requestContext: {
        requestId: expect.any(String) as unknown,
        functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:job:$LATEST',
        condition: 'Success',
        approximateInvokeCount: 1,
      },
      requestPayload: { order: 7 },
      responseContext: { statusCode: 200, executedVersion: '$LATEST' },
      responsePayload: null,
    });
  });

  it('is told to the destination of failures and to the dead-letter queue', async () => {
    await make(IDLE, { DeadLetterConfig: { TargetArn: `${QUEUE}-letters` } });
    await configure({ DestinationConfig: { OnFailure: { Destination: QUEUE } } });
    condition('fails');
    await later();
    await advance(180);
    const [record, letter] = recorded.queued;
    expect(JSON.parse(record!.body)).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      responseContext: { functionError: 'Unhandled' },
    });
    expect(letter).toMatchObject({
      queueArn: `${QUEUE}-letters`,
      body: '{"order":7}',
      attributes: {
        ErrorCode: { type: 'Number', value: '200' },
        ErrorMessage: { type: 'String', value: 'the function is under the condition fails' },
      },
    });
  });

  it('is counted when nobody could be told', async () => {
    await make(IDLE, { DeadLetterConfig: { TargetArn: QUEUE } });
    await configure({ MaximumRetryAttempts: 0, DestinationConfig: { OnFailure: { Destination: TOPIC } } });
    condition('fails');
    await later();
    recorded.fault = new Error('no');
    await advance(0);
    expect(values('DestinationDeliveryFailures', OWN)).toEqual([1]);
    expect(values('DeadLetterErrors', OWN)).toEqual([1]);
  });
});
