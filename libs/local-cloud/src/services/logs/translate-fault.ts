import { MalformedQueryError } from '@shopwatch/logs';
import { AwsError } from '../../aws-error.ts';
import { notModelled } from './faults.ts';

/** Words what the engine of queries refuses as AWS does. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html */
export function translateFault(fault: unknown): AwsError | undefined {
  if (!(fault instanceof MalformedQueryError)) return undefined;
  const { message, range, code, kind } = fault;
  if (kind === 'not-modelled') return notModelled(`A part of the query language (${message}) is`);
  const location = { startCharOffset: range.start, endCharOffset: range.end };
  return new AwsError(code, message, { members: { queryCompileError: { location, message } } });
}
