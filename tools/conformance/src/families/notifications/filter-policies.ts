import {
  admit,
  InvalidFilterPolicy,
  parseFilterPolicy,
  type FilterPolicy,
  type FilterPolicyScope,
} from '@shopwatch/notifications';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';

const subscribePrefix = 'Invalid parameter: Attributes Reason: ';

/** Whether a subscription's filter policy lets a message through, or why the policy is refused. */
export const snsFilterPolicies: ListFamily = {
  name: 'sns-filter-policies',
  shape: 'list',
  recognises: (entry) => 'policy' in entry && ('scope' in entry || 'message' in entry || 'messageAttributes' in entry),
  case: (entry): ConformanceCase => ({
    id: entry.id,
    run: () => compared(entry.expected, observe(entry)),
  }),
};

function observe({ policy, scope, message, messageAttributes, expected }: JsonObject): JsonObject {
  const read = policyOf(policy, scope);
  if (read instanceof InvalidFilterPolicy) {
    const operation = expected.error?.message?.startsWith(subscribePrefix) ? 'Subscribe' : 'SetSubscriptionAttributes';
    return { error: { code: read.code, message: read.messageFor(operation) } };
  }
  const body = typeof message === 'string' || message === undefined ? (message ?? '') : JSON.stringify(message);
  return { deliver: admit(read, { body, attributes: messageAttributes ?? {} }).admitted };
}

function policyOf(
  policy: unknown,
  scope: FilterPolicyScope | undefined,
): FilterPolicy | InvalidFilterPolicy | undefined {
  if (policy === null || policy === undefined) return undefined;
  try {
    return parseFilterPolicy(typeof policy === 'string' ? policy : JSON.stringify(policy), scope);
  } catch (error) {
    if (error instanceof InvalidFilterPolicy) return error;
    throw error;
  }
}
