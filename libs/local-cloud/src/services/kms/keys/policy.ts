import {
  evaluatePolicy,
  MalformedPolicy,
  parsePolicy,
  type PolicyDecision,
  type PolicyRequest,
} from '@shopwatch/notifications';
import type { KeySummary } from '../../../ports/key-reader.ts';
import type { Scope } from '../../../scope.ts';
import { malformedPolicy } from '../faults.ts';
import { tryKey } from './find-key.ts';

const MOST_BYTES = 32_768;
const LOCKED_OUT = 'The new key policy will not allow you to update the key policy in the future.';

/** The policy of a key that was given none: its account's IAM policies decide. @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export function defaultKeyPolicy({ partition, account }: Scope): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });
}

/** Demands a policy that its own account can change again. @throws AwsError MalformedPolicyDocumentException */
export function checkKeyPolicy(scope: Scope, policy: string, bypassLockout = false): void {
  if (policy.length > MOST_BYTES) throw malformedPolicy(`The key policy is longer than ${MOST_BYTES} bytes.`);
  const decision = decide(policy, {
    principal: { kind: 'account', account: scope.account, arn: `arn:${scope.partition}:iam::${scope.account}:root` },
    action: 'kms:PutKeyPolicy',
    resource: '*',
    context: {},
  });
  if (!bypassLockout && decision.kind === 'not mentioned') throw malformedPolicy(LOCKED_OUT);
}

function decide(policy: string, request: PolicyRequest): PolicyDecision {
  try {
    return evaluatePolicy(parsePolicy(policy), request);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw malformedPolicy(fault.message);
    throw fault;
  }
}

/** What another service sees of a key. */
export function readKeyFor(scope: Scope, asked: string): KeySummary | undefined {
  const found = tryKey(scope, asked);
  if (found === undefined) return undefined;
  const { key, awsManaged } = found;
  return { id: key.id, arn: key.arn, awsManaged, usable: key.state === 'Enabled', policy: key.policy };
}

/** What the policy of a key says to a request; undefined when there is no such key. */
export function decideOnKey(
  scope: Scope,
  asked: string,
  request: Omit<PolicyRequest, 'resource'>,
): PolicyDecision | undefined {
  const found = tryKey(scope, asked);
  return found && evaluatePolicy(parsePolicy(found.key.policy), { ...request, resource: found.key.arn });
}
