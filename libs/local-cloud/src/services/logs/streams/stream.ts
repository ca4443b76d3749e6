import type { StoredEvent } from '../events/stored-event.ts';

/** A log stream: the events of one source. */
export interface LogStream {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** In order of time; events of one time in the order in which they came in. */
  readonly events: StoredEvent[];
  /** Epoch milliseconds; undefined before the first event. */
  lastIngestion: number | undefined;
  /** The bytes of its events in UTF-8, with what AWS adds for each. */
  storedBytes: number;
}
