import { PutMetricDataCommand, type CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { Log } from './json-log.ts';

/** What the handler works with; tests bring their own. */
export interface PublishOrderTimeProps {
  readonly client: Pick<CloudWatchClient, 'send'>;
  readonly namespace: string;
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** What a successful run answers. */
export interface Published {
  readonly statusCode: 200;
  /** JSON of `message`, `metric` and `value`. */
  readonly body: string;
}

const metric = 'OrderProcessingTime';
const fastest = 50;
const slowest = 500;

/**
 * Returns the handler. It publishes one order processing time, whatever the event holds. An error of the CloudWatch API is
 * logged and thrown again, so that the run counts in `AWS/Lambda Errors` and the alarm sees it.
 */
export function publishOrderTime({ client, namespace, random, log }: PublishOrderTimeProps) {
  return async (_event?: unknown): Promise<Published> => {
    const value = fastest + random() * (slowest - fastest);
    try {
      await client.send(
        new PutMetricDataCommand({
          Namespace: namespace,
          MetricData: [{ MetricName: metric, Value: value, Unit: 'Milliseconds' }],
        }),
      );
    } catch (error) {
      log('ERROR', 'metric not published', { metric, ...describe(error) });
      throw error;
    }
    log('INFO', 'metric published', { metric, value });
    return { statusCode: 200, body: JSON.stringify({ message: 'metric published', metric, value }) };
  };
}

function describe(error: unknown) {
  return error instanceof Error
    ? { errorName: error.name, errorMessage: error.message }
    : { errorName: typeof error, errorMessage: String(error) };
}
