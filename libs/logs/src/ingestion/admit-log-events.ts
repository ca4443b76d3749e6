import type { LogEvent } from '../log-event.ts';
import type { AwsError } from '../patterns/errors.ts';
import { utf8Length } from './utf8.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MAX_EVENTS = 10_000;
/** The largest batch, in bytes of UTF-8 with `EVENT_OVERHEAD` for each event; a single event may fill it. */
const MAX_BATCH_BYTES = 1_048_576;
const EVENT_OVERHEAD = 26;
const MAX_SPAN = DAY;
const MAX_LEAD = 2 * HOUR;
const MAX_AGE = 14 * DAY;

/** Which events of a batch are left out; the ends are exclusive, the start is inclusive (recorded 2026). */
export interface RejectedLogEventsInfo {
  readonly tooNewLogEventStartIndex?: number;
  readonly tooOldLogEventEndIndex?: number;
  readonly expiredLogEventEndIndex?: number;
}

/** The events of a batch that are taken in, or why the whole batch is refused. */
export type LogEventsAdmission =
  | { readonly ok: true; readonly accepted: readonly LogEvent[]; readonly rejected?: RejectedLogEventsInfo }
  | { readonly ok: false; readonly error: AwsError };

/**
 * Decides over the events of a PutLogEvents request. Events of more than 14 days ago or before the retention of the group, and
 * events more than 2 hours ahead, are left out while the others are taken.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export function admitLogEvents(
  events: readonly LogEvent[],
  { now, retentionInDays }: { readonly now: number; readonly retentionInDays?: number },
): LogEventsAdmission {
  const message = brokenModel(events) ?? brokenOrder(events) ?? brokenSize(events);
  if (message !== undefined) return { ok: false, error: { code: 'InvalidParameterException', message } };
  const tooOld = countBefore(events, now - MAX_AGE);
  const expired = retentionInDays === undefined ? 0 : countBefore(events, now - retentionInDays * DAY);
  const tooNew = countBefore(events, now + MAX_LEAD + 1);
  const accepted = events.slice(Math.max(tooOld, expired), tooNew).map((event) => ({ ...event, ingestionTime: now }));
  const rejected: RejectedLogEventsInfo = {
    ...(tooNew < events.length && { tooNewLogEventStartIndex: tooNew }),
    ...(tooOld > 0 && { tooOldLogEventEndIndex: tooOld }),
    ...(expired > 0 && { expiredLogEventEndIndex: expired }),
  };
  return Object.keys(rejected).length === 0 ? { ok: true, accepted } : { ok: true, accepted, rejected };
}

/** Counts the events before a moment; they are in order of time. */
function countBefore(events: readonly LogEvent[], moment: number): number {
  const index = events.findIndex(({ timestamp }) => timestamp >= moment);
  return index < 0 ? events.length : index;
}

function brokenModel(events: readonly LogEvent[]): string | undefined {
  if (events.length === 0) return violation('logEvents', 'Member must have length greater than or equal to 1');
  if (events.length > MAX_EVENTS)
    return violation('logEvents', `Member must have length less than or equal to ${MAX_EVENTS}`);
  const empty = events.findIndex(({ message }) => message === '');
  if (empty >= 0)
    return violation(`logEvents.${empty + 1}.member.message`, 'Member must have length greater than or equal to 1');
  const early = events.findIndex(({ timestamp }) => timestamp < 0);
  if (early >= 0)
    return violation(`logEvents.${early + 1}.member.timestamp`, 'Member must have value greater than or equal to 0');
  return undefined;
}

function violation(at: string, constraint: string): string {
  return `1 validation error detected: Value at '${at}' failed to satisfy constraint: ${constraint}`;
}

/** The sentence on the order is recorded 2026; that on the span is the one of the documentation. */
function brokenOrder(events: readonly LogEvent[]): string | undefined {
  if (events.some(({ timestamp }, index) => index > 0 && timestamp < events[index - 1]!.timestamp))
    return 'Log events in a single PutLogEvents request must be in chronological order.';
  if (events.at(-1)!.timestamp - events[0]!.timestamp > MAX_SPAN)
    return 'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.';
  return undefined;
}

/** Both sentences were observed, that on one event when the limit was 262144. */
function brokenSize(events: readonly LogEvent[]): string | undefined {
  const sizes = events.map(({ message }) => utf8Length(message) + EVENT_OVERHEAD);
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);
  if (largest > MAX_BATCH_BYTES) return `Log event too large: ${largest} bytes exceeds limit of ${MAX_BATCH_BYTES}`;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > MAX_BATCH_BYTES ? `Upload too large: ${total} bytes exceeds limit of ${MAX_BATCH_BYTES}` : undefined;
}
