import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, limitExceeded, notModelled } from '../faults.ts';
import { findGroup } from '../groups/find-group.ts';
import type { LogGroup } from '../groups/group.ts';
import { demandStandard } from '../groups/log-class.ts';
import { demandPattern } from '../metric-filters/demand-pattern.ts';
import { admittedCaller } from './admitted-caller.ts';

/** The most subscription filters of a group. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
const MOST = 2;

/** AWS forwards to these too. */
const ELSEWHERE = ['firehose', 'kinesis', 'logs', 'opensearch'];

/** What a subscription filter is asked to be. */
export interface SubscriptionDraft {
  readonly name: string;
  readonly pattern: string;
  readonly destinationArn: string;
  readonly roleArn?: string | undefined;
  readonly distribution?: 'ByLogStream' | 'Random' | undefined;
}

/** Puts a subscription filter on a group, in place of one of the same name. @throws AwsError InvalidParameterException, LimitExceededException, ResourceNotFoundException, InvalidOperationException */
export function putSubscription(scope: Scope, groupName: string, draft: SubscriptionDraft): void {
  const group = findGroup(scope, groupName);
  demandStandard(group, 'PutSubscriptionFilter');
  demandPattern(draft.pattern, 'PutSubscriptionFilter');
  checkDestination(draft);
  demandInvocable(scope, group, draft.destinationArn);
  const { name, pattern, destinationArn, distribution = 'ByLogStream' } = draft;
  const former = group.subscriptions.get(name);
  if (former === undefined && group.subscriptions.size >= MOST) throw limitExceeded();
  const created = former?.created ?? scope.clock.now();
  group.subscriptions.set(name, { name, pattern, destinationArn, distribution, created });
}

/** CloudWatch Logs tries the function before it takes the filter. Recorded in https://github.com/newrelic/aws-log-ingestion/pull/1 */
function demandInvocable(scope: Scope, group: LogGroup, functionArn: string): void {
  try {
    admittedCaller(scope, group, functionArn);
  } catch {
    throw invalidParameter(
      'Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.',
    );
  }
}

function checkDestination({ destinationArn, roleArn }: SubscriptionDraft): void {
  const vendor = parseArn(destinationArn)?.service;
  if (vendor === undefined) throw invalidParameter(`Invalid destinationArn: ${destinationArn}`);
  if (ELSEWHERE.includes(vendor)) throw notModelled(`A subscription that sends to ${destinationArn} is`);
  if (vendor !== 'lambda') {
    throw invalidParameter(`PutSubscriptionFilter operation cannot work with destinationArn for vendor ${vendor}`);
  }
  if (roleArn !== undefined) throw invalidParameter('destinationArn for vendor lambda cannot be used with roleArn');
}
