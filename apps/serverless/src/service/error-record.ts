import type { PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { redactedJson } from './redacted-json.ts';
import { shortened } from './shortened.ts';

/** What is known of one failed request. */
export interface FailedRequest {
  readonly errorId: string;
  readonly functionName: string;
  readonly error: unknown;
  readonly event: unknown;
  readonly failedAt: Date;
  readonly durationMilliseconds: number;
  readonly keptDays: number;
}

const kibibyte = 1024;
const secondsOfADay = 24 * 60 * 60;

/**
 * Returns the item that the error table keeps of a failed request. An item of DynamoDB has at most 400 KB and an event of Lambda up to
 * 6 MB: each part is cut to a length at which the record can always be written.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function errorRecord(failed: FailedRequest): NonNullable<PutItemCommandInput['Item']> {
  const { error, failedAt } = failed;
  const isError = error instanceof Error;
  const expiresAt = Math.floor(failedAt.getTime() / 1000) + failed.keptDays * secondsOfADay;
  return {
    errorId: { S: failed.errorId },
    timestamp: { S: failedAt.toISOString() },
    functionName: { S: failed.functionName },
    errorMessage: { S: shortened(isError ? error.message : String(error), 4 * kibibyte) },
    errorStack: { S: shortened((isError && error.stack) || 'No stack trace', 16 * kibibyte) },
    duration: { N: String(failed.durationMilliseconds) },
    eventData: { S: shortened(redactedJson(failed.event), 10 * kibibyte) },
    expiresAt: { N: String(expiresAt) },
  };
}
