import { matchRules } from '../content-filters/match.ts';
import { readJsonObject, type JsonObject } from '../json/value.ts';
import type { FilterPolicy } from './filter-policy.ts';
import { readAttributes, type MessageAttributes } from './message-attributes.ts';

/** What a filter policy sees of a message. */
export interface FilteredMessage {
  readonly body: string;
  readonly attributes?: MessageAttributes;
}

/** Why a message passes a filter policy or not. */
export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly because: RejectionCause };

/** The ways to be filtered out; AWS counts each under a metric of its own. */
export type RejectionCause =
  'no message attributes' | 'invalid attributes' | 'attributes differ' | 'no JSON object' | 'body differs';

/** Decides whether a subscription's policy lets a message through; no policy lets everything through. */
export function admit(policy: FilterPolicy | undefined, message: FilteredMessage): Admission {
  if (!policy) return { admitted: true };
  return policy.scope === 'MessageBody' ? admitBody(policy, message) : admitAttributes(policy, message);
}

/** A body that is no JSON object passes no policy (recorded 2024). */
function admitBody(policy: FilterPolicy, { body }: FilteredMessage): Admission {
  return decide(policy, readJsonObject(body), 'no JSON object', 'body differs');
}

function admitAttributes(policy: FilterPolicy, { attributes = {} }: FilteredMessage): Admission {
  const none = Object.keys(attributes).length === 0;
  return decide(
    policy,
    readAttributes(attributes),
    'invalid attributes',
    none ? 'no message attributes' : 'attributes differ',
  );
}

function decide(
  policy: FilterPolicy,
  value: JsonObject | undefined,
  unreadable: RejectionCause,
  differs: RejectionCause,
): Admission {
  if (!value) return { admitted: false, because: unreadable };
  return matchRules(policy.rules, value) ? { admitted: true } : { admitted: false, because: differs };
}
