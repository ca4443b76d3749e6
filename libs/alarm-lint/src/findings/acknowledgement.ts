import type { StackSource } from '../assembly/stack-source.ts';
import type { Pardon } from './finding.ts';

/** Name of the validation plugin; its rules are acknowledged as `AlarmLint::<check>`. */
export const PLUGIN_NAME = 'AlarmLint';

/**
 * Returns the reason with which a construct, or one above it, accepts a check's findings; the nearest one counts.
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Validations.html
 */
export function acknowledgement({ acknowledged }: StackSource, construct: string, check: string): Pardon | undefined {
  const rule = `${PLUGIN_NAME}::${check}`;
  for (let path = construct; ; path = path.slice(0, Math.max(path.lastIndexOf('/'), 0))) {
    const reason = acknowledged.get(path)?.[rule];
    if (reason !== undefined) return { reason, by: 'acknowledged', detail: path };
    if (path === '') return undefined;
  }
}
