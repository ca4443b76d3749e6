import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { errorRecord } from './error-record.ts';
import type { Log } from './log.ts';
import { simulatedWork, type SimulatedWorkProps } from './simulated-work.ts';

/** What a service works with; tests bring their own. */
export interface ServeRequestsProps extends SimulatedWorkProps {
  /** Short name of the service: `user-service`. */
  readonly service: string;
  /** Name of the function that runs it: `user-service-production`. */
  readonly functionName: string;
  readonly dynamodb: Pick<DynamoDBClient, 'send'>;
  readonly errorTable: string;
  /** How long the table keeps an error. */
  readonly errorsKeptDays: number;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

/** What a request gets that succeeds. */
export interface Served {
  readonly statusCode: 200;
  /** JSON of `message`, `function`, `duration` and `timestamp`. */
  readonly body: string;
}

/**
 * Returns the handler of one service. A request that fails is recorded in the error table, and its error is thrown again: an answer
 * with status 500 would be a good run to Lambda, and the alarm on the error rate would never fire.
 */
export function serveRequests(props: ServeRequestsProps) {
  return async (event?: unknown): Promise<Served> => {
    const startedAt = props.now();
    props.log.info('Request received');
    try {
      await simulatedWork(props);
    } catch (error) {
      await recordError({ error, event, startedAt }, props);
      throw error;
    }
    const at = props.now();
    const duration = at.getTime() - startedAt.getTime();
    props.log.info(`Request completed in ${duration}ms`);
    const body = { message: 'Success', function: props.service, duration, timestamp: at.toISOString() };
    return { statusCode: 200, body: JSON.stringify(body) };
  };
}

interface Failure {
  readonly error: unknown;
  readonly event: unknown;
  readonly startedAt: Date;
}

/** Never fails itself: the error that the request met must not be hidden by one of the table's. */
async function recordError({ error, event, startedAt }: Failure, props: ServeRequestsProps): Promise<void> {
  const { log, dynamodb, errorTable, functionName, now, newId, errorsKeptDays } = props;
  const errorId = newId();
  log.error('Error processing request:', { errorId, error });
  try {
    const failedAt = now();
    const durationMilliseconds = failedAt.getTime() - startedAt.getTime();
    const item = { errorId, functionName, error, event, failedAt, durationMilliseconds, keptDays: errorsKeptDays };
    await dynamodb.send(new PutItemCommand({ TableName: errorTable, Item: errorRecord(item) }));
  } catch (problem) {
    log.error('Failed to log error to DynamoDB:', { errorId, error: problem });
  }
}
