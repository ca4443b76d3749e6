import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteSubscriptionFilterCommand,
  DescribeSubscriptionFiltersCommand,
  PutLogEventsCommand,
  PutSubscriptionFilterCommand,
  type PutSubscriptionFilterCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { gunzipSync } from 'node:zlib';
import { functionInvoker, type Invocation } from '../../../ports/function-invoker.ts';
import { provide } from '../../../ports/port.ts';
import { AwsError } from '../../../aws-error.ts';
import { service } from '../../../service.ts';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';
import { cloudwatch } from '../../cloudwatch/service.ts';
import { logs as logsService } from '../service.ts';

const logGroupName = '/shop/app';
const destinationArn = 'arn:aws:lambda:eu-west-1:123456789012:function:ship';
const calls: Invocation[] = [];
/** Functions whose policy knows CloudWatch Logs by its name without a region. */
const functions = service({
  signingName: 'lambda',
  title: 'Functions that only listen',
  apiVersion: '1',
  protocols: ['restJson'],
  operations: [],
  provides: [
    provide(functionInvoker, {
      invoke: () => Promise.reject(new Error('nobody waits for a subscribed function')),
      invokeLater: (_, invocation) => void calls.push(invocation),
      admit(_, { functionArn, invoker }) {
        if (functionArn !== destinationArn || invoker !== 'logs.amazonaws.com')
          throw new AwsError('AccessDeniedException', '', { status: 403 });
      },
    }),
  ],
});
const cloud = testCloud({ services: [logsService, cloudwatch, functions] });
const logs = () => cloud.client(CloudWatchLogsClient);
const put = (filterName: string, more: Partial<PutSubscriptionFilterCommandInput> = {}) =>
  logs().send(
    new PutSubscriptionFilterCommand({ logGroupName, filterName, filterPattern: 'ERROR', destinationArn, ...more }),
  );

beforeEach(async () => {
  calls.length = 0;
  await logs().send(new CreateLogGroupCommand({ logGroupName }));
  await logs().send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'one' }));
});

it('hands the matching events of a batch to a function, compressed', async () => {
  await put('errors');
  const logEvents = ['ERROR a', 'fine', 'ERROR b'].map((message) => ({ timestamp: NOON, message }));
  await logs().send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
  expect(calls).toMatchObject([
    { functionArn: destinationArn, sourceArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/shop/app:*' },
  ]);
  const { awslogs } = calls[0]!.payload as { awslogs: { data: string } };
  expect(JSON.parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString())).toMatchObject({
    messageType: 'DATA_MESSAGE',
    owner: '123456789012',
    logGroup: logGroupName,
    logStream: 'one',
    subscriptionFilters: ['errors'],
    logEvents: [
      { timestamp: NOON, message: 'ERROR a' },
      { timestamp: NOON, message: 'ERROR b' },
    ],
  });
});

it('is described as it was put, and gone when it was deleted', async () => {
  await put('errors');
  const { subscriptionFilters } = await logs().send(new DescribeSubscriptionFiltersCommand({ logGroupName }));
  expect(subscriptionFilters).toEqual([
    {
      filterName: 'errors',
      logGroupName,
      filterPattern: 'ERROR',
      destinationArn,
      distribution: 'ByLogStream',
      applyOnTransformedLogs: false,
      creationTime: NOON,
    },
  ]);
  const remove = () => logs().send(new DeleteSubscriptionFilterCommand({ logGroupName, filterName: 'errors' }));
  await remove();
  await expect(remove()).rejects.toMatchObject({ message: 'The specified subscription filter does not exist.' });
});

it('is put on a group twice at most', async () => {
  await put('one');
  await put('two');
  await put('two', { filterPattern: 'WARN' });
  await expect(put('three')).rejects.toMatchObject({ name: 'LimitExceededException' });
});

it('goes to functions only that let CloudWatch Logs call them', async () => {
  await expect(put('errors', { destinationArn: `${destinationArn}-not` })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message:
      'Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.',
  });
});

it('goes to functions only, and says so', async () => {
  const to = (arn: string) => put('errors', { destinationArn: arn, roleArn: 'arn:aws:iam::123456789012:role/it' });
  const stream = 'arn:aws:kinesis:eu-west-1:123456789012:stream/it';
  await expect(to(stream)).rejects.toMatchObject({
    name: 'NotImplemented',
    message: `A subscription that sends to ${stream} is not modelled here`,
  });
  await expect(to('arn:aws:sqs:eu-west-1:123456789012:it')).rejects.toMatchObject({
    message: 'PutSubscriptionFilter operation cannot work with destinationArn for vendor sqs',
  });
  await expect(to(destinationArn)).rejects.toMatchObject({
    message: 'destinationArn for vendor lambda cannot be used with roleArn',
  });
});
