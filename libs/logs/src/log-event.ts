/** One event of a log stream. */
export interface LogEvent {
  /** When it happened by its sender's word: epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
  /** When the service took it in: epoch milliseconds; without it, when it happened. */
  readonly ingestionTime?: number;
}
