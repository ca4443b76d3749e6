import { operation } from '../../../operation.ts';
import { boolean, integer, required } from '../../../shapes/declare.ts';
import { expire } from '../events/expire.ts';
import { parseCursor, readStream } from '../events/read-stream.ts';
import { invalidNextToken } from '../faults.ts';
import { pointedGroup } from '../groups/find-group.ts';
import { demandStandard } from '../groups/log-class.ts';
import { groupIdentifier, groupName, nextToken, streamName } from '../inputs.ts';
import { findStream } from '../streams/find-stream.ts';

/** Reads a stream page by page, the latest events first unless `startFromHead`. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html */
export const getLogEvents = operation({
  name: 'GetLogEvents',
  input: {
    logGroupName: groupName,
    logGroupIdentifier: groupIdentifier,
    logStreamName: required(streamName),
    startTime: integer({ min: 0 }),
    endTime: integer({ min: 0 }),
    nextToken,
    limit: integer({ min: 1, max: 10_000 }),
    startFromHead: boolean(),
    unmask: boolean(),
  },
  run(input, context) {
    const group = pointedGroup(context, input);
    const stream = findStream(group, input.logStreamName);
    demandStandard(group, 'GetLogEvents');
    const cursor = input.nextToken === undefined ? undefined : parseCursor(input.nextToken);
    if (input.nextToken !== undefined && cursor === undefined) throw invalidNextToken();
    expire(group, context.clock.now());
    const page = readStream(stream.events, {
      start: input.startTime ?? 0,
      end: input.endTime ?? Infinity,
      limit: input.limit ?? 10_000,
      fromHead: input.startFromHead ?? false,
      cursor,
    });
    const events = page.events.map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime }));
    return { events, nextForwardToken: page.forward, nextBackwardToken: page.backward };
  },
});
