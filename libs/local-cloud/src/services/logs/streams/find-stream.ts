import type { LogGroup } from '../groups/group.ts';
import { streamExists, streamNotFound } from '../faults.ts';
import type { LogStream } from './stream.ts';

/** A stream of a group. @throws AwsError ResourceNotFoundException */
export function findStream(group: LogGroup, name: string): LogStream {
  const stream = group.streams.get(name);
  if (stream === undefined) throw streamNotFound();
  return stream;
}

/** Makes a stream. @throws AwsError ResourceAlreadyExistsException */
export function createStream(group: LogGroup, name: string, now: number): LogStream {
  if (group.streams.has(name)) throw streamExists();
  const stream: LogStream = { name, created: now, events: [], lastIngestion: undefined, storedBytes: 0 };
  group.streams.set(name, stream);
  return stream;
}
