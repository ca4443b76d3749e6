import { invalidParameter } from '../faults.ts';

const DAY = 86_400_000;

/** The numbers of days that events can be kept for. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const POSSIBLE = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Demands a possible number of days. @throws AwsError InvalidParameterException */
export function checkRetention(days: number | undefined): number | undefined {
  if (days === undefined || POSSIBLE.includes(days)) return days;
  throw invalidParameter(
    `1 validation error detected: Value '${days}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [${POSSIBLE.join(', ')}]`,
  );
}

/** The moment before which events are gone: epoch milliseconds. */
export function oldestKept({ retentionInDays }: { readonly retentionInDays: number | undefined }, now: number): number {
  return retentionInDays === undefined ? -Infinity : now - retentionInDays * DAY;
}
