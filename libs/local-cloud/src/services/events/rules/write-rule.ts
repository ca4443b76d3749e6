import {
  demandDefaultBus,
  InvalidEventPattern,
  InvalidSchedule,
  parseEventPattern,
  parseSchedule,
} from '@shopwatch/notifications';
import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { invalid, limitExceeded } from '../faults.ts';
import { startSchedule } from '../schedules/schedule.ts';
import { demandBus } from './demand-bus.ts';
import { change, findRule, rules, type Rule } from './rule.ts';

/** What PutRule says about a rule. */
export interface RuleDraft {
  readonly name: string;
  readonly bus?: string;
  readonly description?: string;
  readonly eventPattern?: string;
  readonly scheduleExpression?: string;
  /** @default true */
  readonly enabled?: boolean;
  /** Taken for a new rule only. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const MOST_RULES = 300;

/**
 * Makes a rule or replaces what is said about it; its targets and tags stay. A schedule starts anew when it is another one or was not running;
 * AWS does not say so.
 *
 * @throws AwsError ValidationException, InvalidEventPatternException, LimitExceededException
 */
export function putRule(scope: Scope, draft: RuleDraft): Rule {
  admit(scope, draft);
  const { name, description, eventPattern, scheduleExpression, enabled = true } = draft;
  const previous = scope.state(rules).get(name);
  if (previous === undefined && scope.state(rules).size >= MOST_RULES) throw limitExceeded();
  const restarts = previous?.scheduleExpression !== scheduleExpression || previous?.enabled !== enabled;
  const rule: Rule = {
    name,
    arn: scope.arn('events', `rule/${name}`),
    description,
    eventPattern,
    scheduleExpression,
    enabled,
    scheduledFrom: previous?.scheduledFrom ?? scope.clock.now(),
    timer: previous?.timer ?? '',
    targets: previous?.targets ?? [],
    tags: previous?.tags ?? draft.tags ?? {},
  };
  scope.state(rules).set(name, rule);
  return restarts ? startSchedule(scope, rule) : rule;
}

/** Lets a rule work or rest. @throws AwsError ResourceNotFoundException */
export function switchRule(scope: Scope, name: string, enabled: boolean): void {
  const rule = findRule(scope, name);
  if (rule.enabled !== enabled) startSchedule(scope, change(scope, rule, { enabled }));
}

/** Deletes a rule; one that is not there is no error. @throws AwsError ValidationException while it has targets */
export function deleteRule(scope: Scope, name: string): void {
  const rule = scope.state(rules).get(name);
  if (rule !== undefined && rule.targets.length > 0) throw invalid("Rule can't be deleted since it has targets.");
  scope.state(rules).delete(name);
}

function admit(scope: Scope, { bus, eventPattern, scheduleExpression }: RuleDraft): void {
  if (eventPattern === undefined && scheduleExpression === undefined) {
    throw invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
  }
  try {
    if (scheduleExpression !== undefined) {
      demandDefaultBus(bus?.slice(bus.lastIndexOf('/') + 1));
      parseSchedule(scheduleExpression);
    }
    if (eventPattern !== undefined) parseEventPattern(eventPattern);
  } catch (fault) {
    throw inWordsOfAws(fault);
  }
  demandBus(scope, bus);
}

/** What the engine refuses, as EventBridge answers it. */
export function inWordsOfAws(fault: unknown): unknown {
  if (fault instanceof InvalidSchedule) return new AwsError(fault.code, fault.message);
  return fault instanceof InvalidEventPattern ? new AwsError(fault.code, fault.rawMessage) : fault;
}
