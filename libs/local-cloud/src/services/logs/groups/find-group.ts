import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { groupNotFound, invalidParameter } from '../faults.ts';
import { groupsOf, type LogGroup } from './group.ts';

/** A log group by its name. @throws AwsError ResourceNotFoundException */
export function findGroup(scope: Scope, name: string): LogGroup {
  const group = groupsOf(scope).get(name);
  if (group === undefined) throw groupNotFound();
  return group;
}

/** How a request may point at a log group. */
export interface GroupPointer {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
}

/**
 * The log group that a request points at, by name or by ARN.
 *
 * @throws AwsError ResourceNotFoundException; InvalidParameterException unless exactly one of the two is there
 */
export function pointedGroup(scope: Scope, { logGroupName, logGroupIdentifier }: GroupPointer): LogGroup {
  if (logGroupName !== undefined && logGroupIdentifier !== undefined) {
    throw invalidParameter('LogGroup name and LogGroup ARN are mutually exclusive parameters.');
  }
  const pointer = logGroupName ?? logGroupIdentifier;
  if (pointer === undefined) throw invalidParameter('You must include a logGroupName or a logGroupIdentifier.');
  return findGroup(scope, nameFrom(scope, pointer));
}

/** The name in a name or an ARN of this account and region, with or without `:*`; of any other ARN a name that no group has. */
export function nameFrom({ account, region }: Scope, pointer: string): string {
  const arn = parseArn(pointer);
  if (arn === undefined) return pointer;
  const here = arn.service === 'logs' && arn.account === account && arn.region === region;
  const name = /^log-group:([^:]+)(:\*)?$/.exec(arn.resource)?.[1];
  return here && name !== undefined ? name : pointer;
}
