import { parseArn } from '../../../arn.ts';
import { cloudwatchError } from '../faults.ts';

/** The actions of an alarm of either kind. */
export interface ActionLists {
  readonly OKActions?: readonly string[];
  readonly AlarmActions?: readonly string[];
  readonly InsufficientDataActions?: readonly string[];
}

/**
 * Refuses an action that is no resource name; whether there is such a resource shows when it runs. The sentence is AWS's as
 * public logs have it.
 *
 * @throws AwsError ValidationError
 */
export function requireActions({ OKActions = [], AlarmActions = [], InsufficientDataActions = [] }: ActionLists): void {
  const strange = [...OKActions, ...AlarmActions, ...InsufficientDataActions].find(
    (action) => parseArn(action) === undefined,
  );
  if (strange !== undefined) throw cloudwatchError('ValidationError', `Invalid arn syntax: ${strange}`);
}
