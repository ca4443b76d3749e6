import { invalidOperation } from '../faults.ts';
import type { LogGroup } from './group.ts';

/**
 * Demands the standard class for what the cheap one lacks. AWS's sentence is not published.
 *
 * @throws AwsError InvalidOperationException
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export function demandStandard({ name, logClass }: LogGroup, what: string): void {
  if (logClass === 'STANDARD') return;
  throw invalidOperation(`${what} is not supported for log group ${name} of log class ${logClass}.`);
}
