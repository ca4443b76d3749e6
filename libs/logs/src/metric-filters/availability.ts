const HOUR = 3_600_000;

/**
 * Returns when queries begin to see a sample: at once if its event is less than 3 hours old when it arrives, up to 2 hours later
 * if it is less than a day old, else at least 48 hours later. A metric filter that takes in an event of 23 hours ago shows no
 * point for as long as the recording watched, which fits (recorded 2026).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html
 */
export function availableAt(timestamp: number, ingestionTime: number): number {
  const age = ingestionTime - timestamp;
  if (age < 3 * HOUR) return ingestionTime;
  return ingestionTime + (age < 24 * HOUR ? 2 : 48) * HOUR;
}
