/** An event that a stream keeps. */
export interface StoredEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  /** Epoch milliseconds. */
  readonly ingestionTime: number;
  readonly message: string;
  /** How many events of its region came in before it: with the time, its place among all events. */
  readonly sequence: number;
  /** Its size in UTF-8, with what AWS adds for each event. */
  readonly bytes: number;
}
