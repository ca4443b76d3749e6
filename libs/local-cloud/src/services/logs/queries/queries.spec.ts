import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteQueryDefinitionCommand,
  DescribeQueriesCommand,
  DescribeQueryDefinitionsCommand,
  GetLogGroupFieldsCommand,
  GetLogRecordCommand,
  GetQueryResultsCommand,
  PutLogEventsCommand,
  PutQueryDefinitionCommand,
  StartQueryCommand,
  type StartQueryCommandInput,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const logGroupName = '/shop/app';
const cloud = testCloud();
/** When the test began; the clock of the cloud never goes back. */
let noon = NOON;
const logs = () => cloud.client(CloudWatchLogsClient);
const start = async (queryString: string, more: Partial<StartQueryCommandInput> = {}) => {
  const [startTime, endTime] = [noon / 1000 - 60, noon / 1000];
  const groups = more.logGroupNames === undefined && more.logGroupIdentifiers === undefined ? { logGroupName } : {};
  return (await logs().send(new StartQueryCommand({ ...groups, startTime, endTime, queryString, ...more }))).queryId!;
};
const results = async (queryId: string) => logs().send(new GetQueryResultsCommand({ queryId }));
const rows = async (queryString: string, more: Partial<StartQueryCommandInput> = {}) =>
  (await results(await start(queryString, more))).results!.map((row) =>
    Object.fromEntries(row.map(({ field, value }) => [field, value])),
  );

beforeEach(async () => {
  noon = cloud.local.clock.now();
  await logs().send(new CreateLogGroupCommand({ logGroupName }));
  await logs().send(new CreateLogStreamCommand({ logGroupName, logStreamName: 'one' }));
  const logEvents = ['{"level":"INFO","ms":10}', '{"level":"ERROR","ms":30}', '{"level":"ERROR","ms":50}'].map(
    (message, index) => ({ timestamp: noon + index - 2, message }),
  );
  await logs().send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
});

describe('a query', () => {
  it('gives rows and what it cost', async () => {
    const { status, statistics, results: found } = await results(await start('stats count(*) as n, max(ms) by level'));
    expect(status).toBe('Complete');
    expect(statistics).toMatchObject({ recordsMatched: 3, recordsScanned: 3, logGroupsScanned: 1 });
    expect(found).toEqual([
      [
        { field: 'level', value: 'ERROR' },
        { field: 'n', value: '2' },
        { field: 'max(ms)', value: '50' },
      ],
      [
        { field: 'level', value: 'INFO' },
        { field: 'n', value: '1' },
        { field: 'max(ms)', value: '10' },
      ],
    ]);
  });

  it('reads whole seconds, over several groups, named or by ARN', async () => {
    await logs().send(new CreateLogGroupCommand({ logGroupName: '/shop/web' }));
    const arn = 'arn:aws:logs:eu-west-1:123456789012:log-group:/shop/app';
    const query = 'stats count(*) as n';
    expect(await rows(query, { logGroupNames: ['/shop/web', logGroupName] })).toEqual([{ n: '3' }]);
    expect(await rows(query, { logGroupIdentifiers: [arn] })).toEqual([{ n: '3' }]);
    expect(await rows(query, { endTime: noon / 1000 - 1 })).toEqual([{ n: '2' }]);
  });

  it('points at its events', async () => {
    const [row] = await rows('fields @message | filter ms = 30');
    const { logRecord } = await logs().send(new GetLogRecordCommand({ logRecordPointer: row!['@ptr'] }));
    expect(logRecord).toMatchObject({ level: 'ERROR', ms: '30', '@logStream': 'one' });
    await expect(logs().send(new GetLogRecordCommand({ logRecordPointer: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('is in the history, for a week', async () => {
    const queryId = await start('fields @message');
    const { queries } = await logs().send(new DescribeQueriesCommand({ logGroupName }));
    expect(queries).toEqual([
      {
        queryLanguage: 'CWLI',
        queryId,
        queryString: `SOURCE "/shop/app" START=${noon - 60_000} END=${noon + 999} | fields @message`,
        status: 'Complete',
        createTime: noon,
        logGroupName,
      },
    ]);
    await expect(logs().send(new StopQueryCommand({ queryId }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await cloud.local.clock.advance(7 * 86_400_000 + 1000);
    await expect(results(queryId)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is refused where it is malformed, with the place', async () => {
    await expect(start('fields @message | stats (')).rejects.toMatchObject({
      name: 'MalformedQueryException',
      queryCompileError: { location: { startCharOffset: expect.any(Number) as number } },
    });
    await expect(start('pattern @message')).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  it('is refused for a group that is not there', async () => {
    await expect(start('fields @message', { logGroupNames: ['/none'] })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining(
        "Log group '/none' does not exist for account ID '123456789012' (Service: AWSLogs;",
      ) as string,
    });
  });
});

it('tells which fields the events of a group have', async () => {
  const logEvents = [{ timestamp: noon, message: '{"level":"INFO"}' }];
  await logs().send(new PutLogEventsCommand({ logGroupName, logStreamName: 'one', logEvents }));
  const { logGroupFields } = await logs().send(new GetLogGroupFieldsCommand({ logGroupName }));
  expect(logGroupFields!.slice(-3)).toEqual([
    { name: '@timestamp', percent: 100 },
    { name: 'level', percent: 100 },
    { name: 'ms', percent: 75 },
  ]);
});

describe('a query definition', () => {
  it('is kept, changed and forgotten', async () => {
    const put = (queryString: string, queryDefinitionId?: string) =>
      logs().send(new PutQueryDefinitionCommand({ name: 'errors', queryString, queryDefinitionId }));
    const { queryDefinitionId } = await put('fields @message');
    await put('fields ms', queryDefinitionId);
    const { queryDefinitions } = await logs().send(
      new DescribeQueryDefinitionsCommand({ queryDefinitionNamePrefix: 'err' }),
    );
    expect(queryDefinitions).toMatchObject([{ queryDefinitionId, name: 'errors', queryString: 'fields ms' }]);
    const remove = () => logs().send(new DeleteQueryDefinitionCommand({ queryDefinitionId }));
    expect((await remove()).success).toBe(true);
    await expect(remove()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
