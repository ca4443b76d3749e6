export {
  deliverThroughTopic,
  invokeFromAlarm,
  type AlarmFunction,
  type TopicDelivery,
} from './deliveries/alarm-action.ts';
export type { DeliveryOutcome, DeliveryReason, DeliveryStage, Wording } from './deliveries/outcome.ts';
export { publish, type EncryptionKey, type Topic } from './deliveries/publish.ts';
export { publisherContext, publisherPrincipal, type Publisher } from './deliveries/publisher.ts';
export { deliver, startsPending, type Subscription, type SubscriptionProtocol } from './deliveries/subscription.ts';
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
export type { Alarm } from './messages/alarm-definition.ts';
export { alarmEmail } from './messages/alarm-email.ts';
export {
  configurationChangeEvent,
  stateChangeEvent,
  type ConfigurationChange,
  type EventEnvelope,
} from './messages/alarm-events.ts';
export { alarmMessage, alarmMessageText } from './messages/alarm-message.ts';
export { publishAlarm, publishedMessage, type AlarmPublication } from './messages/alarm-publication.ts';
export type { AlarmState, AlarmTransition, ConfiguredAlarm, Suppression } from './messages/alarm-transition.ts';
export { compositeChange, compositeTransition } from './messages/composite-alarm.ts';
export {
  confirmationEnvelope,
  lambdaNotification,
  notificationEnvelope,
  type Notification,
} from './messages/envelopes.ts';
export { alarmSms, alarmSubject } from './messages/headline.ts';
export { lambdaActionPayload } from './messages/lambda-action.ts';
export { regionName } from './messages/region-names.ts';
export { scheduledEvent } from './messages/scheduled-event.ts';
export type { RequestContext } from './policies/conditions.ts';
export { defaultTopicPolicy, defaultTopicPolicyText } from './policies/default-topic-policy.ts';
export { evaluatePolicy, type PolicyDecision, type PolicyRequest, type Principal } from './policies/evaluate-policy.ts';
export {
  MalformedPolicy,
  parsePolicy,
  type PolicyCondition,
  type PolicyDocument,
  type PolicyStatement,
} from './policies/policy-document.ts';
export type { CronField, CronSchedule, CronTerm, RateSchedule, RateUnit, Schedule } from './schedules/ast.ts';
export { InvalidSchedule } from './schedules/invalid-schedule.ts';
export { nextRun, nextRuns } from './schedules/next-run.ts';
export { printSchedule } from './schedules/print.ts';
export { demandDefaultBus, parseSchedule, rateSeconds } from './schedules/schedule.ts';
