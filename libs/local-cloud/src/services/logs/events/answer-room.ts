import type { StoredEvent } from './stored-event.ts';

/** The most bytes of one answer. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html */
const MOST_BYTES = 1_048_576;

/** How much more fits into an answer; one event always does. */
export class AnswerRoom {
  private bytes = 0;

  /** Takes an event if there is room for it. */
  takes(event: StoredEvent): boolean {
    if (this.bytes > 0 && this.bytes + event.bytes > MOST_BYTES) return false;
    this.bytes += event.bytes;
    return true;
  }
}
