export {
  eventMatches,
  parseEventPattern,
  printEventPattern,
  type EventPattern,
} from './event-patterns/event-pattern.ts';
export { InvalidEventPattern } from './event-patterns/invalid-event-pattern.ts';
export { admit, type Admission, type FilteredMessage, type RejectionCause } from './filter-policies/admission.ts';
export {
  parseFilterPolicy,
  printFilterPolicy,
  type FilterPolicy,
  type FilterPolicyScope,
} from './filter-policies/filter-policy.ts';
export { InvalidFilterPolicy, type FilterPolicyOperation } from './filter-policies/invalid-filter-policy.ts';
export { readAttributes, type MessageAttribute, type MessageAttributes } from './filter-policies/message-attributes.ts';
export type { JsonArray, JsonObject, JsonScalar, JsonValue } from './json/value.ts';
