import { operation } from '../../../operation.ts';
import { boolean, integer, list } from '../../../shapes/declare.ts';
import { expire } from '../events/expire.ts';
import { filterEvents } from '../events/filter-events.ts';
import { digits, eventId, parseDigits } from '../events/place.ts';
import { invalidNextToken, invalidParameter } from '../faults.ts';
import { pointedGroup } from '../groups/find-group.ts';
import type { LogGroup } from '../groups/group.ts';
import { demandStandard } from '../groups/log-class.ts';
import { filterPattern, groupIdentifier, groupName, nextToken, streamName } from '../inputs.ts';
import { demandPattern } from '../metric-filters/demand-pattern.ts';
import { findStream } from '../streams/find-stream.ts';
import type { LogStream } from '../streams/stream.ts';

/** Finds events of a group by a pattern, in order of time over all streams. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html */
export const filterLogEvents = operation({
  name: 'FilterLogEvents',
  input: {
    logGroupName: groupName,
    logGroupIdentifier: groupIdentifier,
    logStreamNames: list(streamName, { min: 1, max: 100 }),
    logStreamNamePrefix: streamName,
    startTime: integer({ min: 0 }),
    endTime: integer({ min: 0 }),
    filterPattern,
    nextToken,
    limit: integer({ min: 1, max: 10_000 }),
    interleaved: boolean(),
    unmask: boolean(),
  },
  run(input, context) {
    const group = pointedGroup(context, input);
    demandStandard(group, 'FilterLogEvents');
    const { test } = demandPattern(input.filterPattern ?? '', 'FilterLogEvents');
    const from = input.nextToken === undefined ? undefined : parseDigits(input.nextToken);
    if (input.nextToken !== undefined && from === undefined) throw invalidNextToken();
    const streams = streamsOf(group, input);
    expire(group, context.clock.now());
    const { startTime: start = 0, endTime: end = Infinity, limit = 10_000 } = input;
    const { found, next } = filterEvents(streams, { start, end, limit, from, test });
    const events = found.map(({ stream, event }) => ({
      logStreamName: stream,
      timestamp: event.timestamp,
      message: event.message,
      ingestionTime: event.ingestionTime,
      eventId: eventId(event),
    }));
    return { events, searchedLogStreams: [], nextToken: next && digits(next) };
  },
});

interface StreamChoice {
  readonly logStreamNames?: readonly string[];
  readonly logStreamNamePrefix?: string;
}

function streamsOf(group: LogGroup, { logStreamNames: names, logStreamNamePrefix: prefix }: StreamChoice): LogStream[] {
  if (names !== undefined && prefix !== undefined) {
    throw invalidParameter('LogStream name prefix and LogStream names are mutually exclusive parameters.');
  }
  if (names !== undefined) return [...new Set(names)].map((name) => findStream(group, name));
  return [...group.streams.values()].filter(({ name }) => name.startsWith(prefix ?? ''));
}
