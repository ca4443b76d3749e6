import { MalformedPolicy, parsePolicy } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { invalidParameter, limitExceeded, notFound } from '../faults.ts';

/** What lets other services of AWS write into the log groups of a region. */
export interface ResourcePolicy {
  readonly name: string;
  /** JSON text. */
  readonly document: string;
  /** Epoch milliseconds. */
  readonly modified: number;
}

/** The most policies of a region. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html */
const MOST = 10;

const policies = stateSlot('logs.resource-policies', { empty: () => new Map<string, ResourcePolicy>() });

/** The policies here, by name. */
export function policiesOf(scope: Scope): Map<string, ResourcePolicy> {
  return scope.state(policies);
}

/** Keeps a policy, in place of one of the same name. @throws AwsError InvalidParameterException, LimitExceededException */
export function putPolicy(scope: Scope, name: string, document: string): ResourcePolicy {
  const all = policiesOf(scope);
  demandPolicy(document);
  if (!all.has(name) && all.size >= MOST) throw limitExceeded();
  const policy = { name, document, modified: scope.clock.now() };
  all.set(name, policy);
  return policy;
}

/** Forgets a policy. @throws AwsError ResourceNotFoundException */
export function deletePolicy(scope: Scope, name: string): void {
  if (!policiesOf(scope).delete(name)) throw notFound(`Policy with name [${name}] does not exist.`);
}

/** A policy as the operations show it. */
export function describePolicy({ name, document, modified }: ResourcePolicy): object {
  return { policyName: name, policyDocument: document, lastUpdatedTime: modified };
}

function demandPolicy(document: string): void {
  try {
    parsePolicy(document);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw invalidParameter('The policy document is not valid.');
    throw fault;
  }
}
