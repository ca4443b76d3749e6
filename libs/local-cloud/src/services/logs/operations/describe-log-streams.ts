import { operation } from '../../../operation.ts';
import { boolean, integer, oneOf } from '../../../shapes/declare.ts';
import { expire } from '../events/expire.ts';
import { invalidParameter } from '../faults.ts';
import { pointedGroup } from '../groups/find-group.ts';
import { groupIdentifier, groupName, nextToken, streamName } from '../inputs.ts';
import { byName, demandPage } from '../listing.ts';
import { describeStream } from '../streams/describe-stream.ts';
import type { LogStream } from '../streams/stream.ts';

/** Lists the streams of a group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html */
export const describeLogStreams = operation({
  name: 'DescribeLogStreams',
  input: {
    logGroupName: groupName,
    logGroupIdentifier: groupIdentifier,
    logStreamNamePrefix: streamName,
    orderBy: oneOf('LogStreamName', 'LastEventTime'),
    descending: boolean(),
    limit: integer({ min: 1, max: 50 }),
    nextToken,
  },
  run(input, context) {
    const byTime = input.orderBy === 'LastEventTime';
    if (byTime && input.logStreamNamePrefix !== undefined) {
      throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
    }
    const group = pointedGroup(context, input);
    expire(group, context.clock.now());
    const found = [...group.streams.values()]
      .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
      .sort(byTime ? byLastEvent : byName);
    if (input.descending) found.reverse();
    const { items, nextToken } = demandPage(found, input.nextToken, input.limit);
    return { logStreams: items.map((stream) => describeStream(context, group, stream)), nextToken };
  },
});

/** Streams without events come first. */
function byLastEvent(left: LogStream, right: LogStream): number {
  const at = ({ events }: LogStream): number => events.at(-1)?.timestamp ?? -1;
  return at(left) - at(right) || byName(left, right);
}
