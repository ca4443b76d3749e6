import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  type FilterLogEventsCommandInput,
  GetLogEventsCommand,
  type GetLogEventsCommandInput,
  paginateFilterLogEvents,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { NOON, testCloud } from '../../../testing/test-cloud.ts';

const DAY = 86_400_000;
const logGroupName = '/shop/app';
const cloud = testCloud();
/** When the test began; the clock of the cloud never goes back. */
let start = NOON;
const logs = () => cloud.client(CloudWatchLogsClient);
const line = (at: number, message: string) => ({ timestamp: start + at, message });
const put = (logEvents: { timestamp: number; message: string }[], logStreamName = 'one') =>
  logs().send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
const get = (more: Partial<GetLogEventsCommandInput> = {}) =>
  logs().send(new GetLogEventsCommand({ logGroupName, logStreamName: 'one', ...more }));
const filter = (more: Partial<FilterLogEventsCommandInput> = {}) =>
  logs().send(new FilterLogEventsCommand({ logGroupName, ...more }));
const messages = ({ events = [] }: { events?: { message?: string }[] | undefined }) =>
  events.map(({ message }) => message);

beforeEach(async () => {
  start = cloud.local.clock.now();
  await logs().send(new CreateLogGroupCommand({ logGroupName }));
  for (const logStreamName of ['one', 'two']) {
    await logs().send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  }
});

describe('a batch of events', () => {
  it('is kept in order of time, whatever came in first', async () => {
    await put([line(10, 'b'), line(20, 'd')]);
    await put([line(5, 'a'), line(10, 'c')]);
    expect(messages(await get())).toEqual(['a', 'b', 'c', 'd']);
    expect((await get()).events![0]).toEqual({ timestamp: start + 5, message: 'a', ingestionTime: start });
  });

  it('loses what is too old and what is too far ahead', async () => {
    const batch = [line(-15 * DAY, 'old'), line(-15 * DAY + 1, 'old too')];
    expect((await put(batch)).rejectedLogEventsInfo).toEqual({ tooOldLogEventEndIndex: 2 });
    const late = [line(0, 'now'), line(2 * 3_600_000 + 1, 'ahead')];
    expect((await put(late)).rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 1 });
    expect(messages(await get())).toEqual(['now']);
  });

  it('is refused out of order, too long in time, too large, and for an unknown stream', async () => {
    await expect(put([line(1, 'b'), line(0, 'a')])).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Log events in a single PutLogEvents request must be in chronological order.',
    });
    await expect(put([line(-DAY - 1, 'a'), line(0, 'b')])).rejects.toMatchObject({
      message: 'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    });
    const half = 'x'.repeat(524_288);
    await expect(put([line(0, half), line(0, half)])).rejects.toMatchObject({
      message: 'Upload too large: 1048628 bytes exceeds limit of 1048576',
    });
    await expect(put([line(0, 'a')], 'three')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    });
    await expect(put([])).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect(messages(await get())).toEqual([]);
  });

  it('shows in its stream and its group', async () => {
    await put([line(-10, 'a'), line(0, 'é')]);
    const { logStreams } = await logs().send(
      new DescribeLogStreamsCommand({ logGroupName, orderBy: 'LastEventTime', descending: true }),
    );
    expect(logStreams!.map(({ logStreamName }) => logStreamName)).toEqual(['one', 'two']);
    expect(logStreams![0]).toMatchObject({
      firstEventTimestamp: start - 10,
      lastEventTimestamp: start,
      lastIngestionTime: start,
    });
    const { logGroups } = await logs().send(new DescribeLogGroupsCommand({}));
    expect(logGroups![0]!.storedBytes).toBe(2 * 26 + 3);
  });

  it('is gone when its retention has run out', async () => {
    await logs().send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 1 }));
    await put([line(-1000, 'a'), line(0, 'b')]);
    await cloud.local.clock.advance(DAY - 500);
    expect(messages(await get())).toEqual(['b']);
    expect(messages(await filter())).toEqual(['b']);
    expect((await put([line(-1000, 'a'), line(0, 'c')])).rejectedLogEventsInfo).toEqual({
      expiredLogEventEndIndex: 1,
    });
  });

  it('outlives the cloud that it was put into', async () => {
    await put([line(0, 'a'), line(1, 'b')]);
    cloud.local.load(JSON.parse(JSON.stringify(cloud.local.save())));
    await put([line(1, 'c')]);
    expect(messages(await get())).toEqual(['a', 'b', 'c']);
  });
});

describe('GetLogEvents', () => {
  beforeEach(() => put([1, 2, 3, 4, 5].map((at) => line(at, String(at)))));

  it('gives the latest events, and earlier ones with the backward token', async () => {
    const last = await get({ limit: 2 });
    expect(messages(last)).toEqual(['4', '5']);
    const before = await get({ limit: 2, nextToken: last.nextBackwardToken });
    expect(messages(before)).toEqual(['2', '3']);
    expect(messages(await get({ limit: 2, nextToken: before.nextForwardToken }))).toEqual(['4', '5']);
  });

  it('stays at the end with the same token until more comes', async () => {
    const all = await get({ startFromHead: true });
    const end = await get({ nextToken: all.nextForwardToken });
    expect(messages(end)).toEqual([]);
    expect(end.nextForwardToken).toBe(all.nextForwardToken);
    await put([line(5, '6')]);
    expect(messages(await get({ nextToken: end.nextForwardToken }))).toEqual(['6']);
  });

  it('includes the start and excludes the end', async () => {
    expect(messages(await get({ startTime: start + 2, endTime: start + 4 }))).toEqual(['2', '3']);
  });

  it('refuses tokens that it never gave', async () => {
    await expect(get({ nextToken: 'f/12/s' })).rejects.toMatchObject({
      message: 'The specified nextToken is invalid.',
    });
  });
});

describe('FilterLogEvents', () => {
  beforeEach(async () => {
    await put([line(1, 'failed login'), line(3, 'order'), line(5, 'authentication failed')], 'one');
    await put([line(2, 'failed login'), line(4, 'order')], 'two');
  });

  it('merges the streams in order of time', async () => {
    const { events, searchedLogStreams } = await filter({ filterPattern: '?"failed login" ?"authentication failed"' });
    expect(events!.map(({ timestamp, logStreamName }) => [timestamp! - start, logStreamName])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [5, 'one'],
    ]);
    expect(searchedLogStreams).toEqual([]);
    const ids = events!.map(({ eventId }) => eventId!);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('includes both ends of the time, and takes streams by name and by prefix', async () => {
    expect(messages(await filter({ startTime: start + 3, endTime: start + 4 }))).toEqual(['order', 'order']);
    expect(messages(await filter({ logStreamNames: ['two'] }))).toEqual(['failed login', 'order']);
    expect(messages(await filter({ logStreamNamePrefix: 't' }))).toEqual(['failed login', 'order']);
    await expect(filter({ logStreamNames: ['three'] })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('comes page by page without losing an event', async () => {
    const pages: number[][] = [];
    for await (const { events } of paginateFilterLogEvents({ client: logs(), pageSize: 2 }, { logGroupName })) {
      pages.push(events!.map(({ timestamp }) => timestamp! - start));
    }
    expect(pages).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('refuses a pattern in the words of AWS', async () => {
    await expect(filter({ filterPattern: '{ $.a = 1' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: "If a filter pattern starts with '{' it must end with '}'",
    });
  });

  it('is not for the cheap class', async () => {
    const cheap = '/shop/cheap';
    await logs().send(new CreateLogGroupCommand({ logGroupName: cheap, logGroupClass: 'INFREQUENT_ACCESS' }));
    await expect(filter({ logGroupName: cheap })).rejects.toMatchObject({ name: 'InvalidOperationException' });
  });
});
