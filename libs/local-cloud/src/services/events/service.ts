import { eventBus } from '../../ports/event-bus.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { putEvent } from './bus/put-event.ts';
import { deliveries, resumeDeliveries } from './deliveries/deliver.ts';
import { deleteRule } from './operations/delete-rule.ts';
import { describeEventBus } from './operations/describe-event-bus.ts';
import { describeRule } from './operations/describe-rule.ts';
import { disableRule } from './operations/disable-rule.ts';
import { enableRule } from './operations/enable-rule.ts';
import { listEventBuses } from './operations/list-event-buses.ts';
import { listRuleNamesByTarget } from './operations/list-rule-names-by-target.ts';
import { listRules } from './operations/list-rules.ts';
import { listTagsForResource } from './operations/list-tags-for-resource.ts';
import { listTargetsByRule } from './operations/list-targets-by-rule.ts';
import { putEvents } from './operations/put-events.ts';
import { putRule } from './operations/put-rule.ts';
import { putTargets } from './operations/put-targets.ts';
import { removeTargets } from './operations/remove-targets.ts';
import { tagResource } from './operations/tag-resource.ts';
import { testEventPattern } from './operations/test-event-pattern.ts';
import { untagResource } from './operations/untag-resource.ts';
import { eventsRule } from './resources/rule.ts';
import { rules } from './rules/rule.ts';
import { resumeSchedules } from './schedules/schedule.ts';

/** EventBridge: the default bus with its rules, by pattern and by schedule. Other buses, pipes, archives and the scheduler are not modelled. */
export const events = service({
  signingName: 'events',
  title: 'EventBridge',
  apiVersion: '2015-10-07',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AWSEvents',
  errorNamespace: 'com.amazonaws.eventbridge',
  operations: [
    deleteRule,
    describeEventBus,
    describeRule,
    disableRule,
    enableRule,
    listEventBuses,
    listRuleNamesByTarget,
    listRules,
    listTagsForResource,
    listTargetsByRule,
    putEvents,
    putRule,
    putTargets,
    removeTargets,
    tagResource,
    testEventPattern,
    untagResource,
  ],
  resourceTypes: [eventsRule],
  provides: [provide(eventBus, { put: (scope, event) => putEvent(scope, event).delivered })],
  slots: [rules, deliveries],
  resume(scope) {
    resumeSchedules(scope);
    resumeDeliveries(scope);
  },
});
