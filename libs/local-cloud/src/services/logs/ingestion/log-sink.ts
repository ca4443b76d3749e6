import type { LogLine } from '../../../ports/log-sink.ts';
import type { Scope } from '../../../scope.ts';
import { createGroup } from '../groups/create-group.ts';
import { groupsOf } from '../groups/group.ts';
import { createStream } from '../streams/find-stream.ts';
import { takeIn } from './take-in.ts';

/** Takes lines from another service; it makes the group and the stream where they are missing. Empty lines are no events. */
export function appendLines(
  scope: Scope,
  to: { readonly group: string; readonly stream: string },
  lines: readonly LogLine[],
): void {
  const group = groupsOf(scope).get(to.group) ?? createGroup(scope, { name: to.group });
  const stream = group.streams.get(to.stream) ?? createStream(group, to.stream, scope.clock.now());
  const events = lines.filter(({ message }) => message !== '').sort((a, b) => a.timestamp - b.timestamp);
  takeIn(scope, group, stream, events);
}
