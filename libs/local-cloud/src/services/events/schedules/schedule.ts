import { nextRun, parseSchedule, scheduledEvent } from '@shopwatch/notifications';
import { underClock } from '../../../clock/under-clock.ts';
import type { Scope } from '../../../scope.ts';
import { trigger } from '../bus/trigger.ts';
import { change, rules, type Rule } from '../rules/rule.ts';

/** Lets the schedule of a rule count from now; earlier timers find that they are not the rule's any more. */
export function startSchedule(scope: Scope, rule: Rule): Rule {
  const started = change(scope, rule, { timer: scope.ids.hex(16), scheduledFrom: scope.clock.now() });
  arm(scope, started, scope.clock.now());
  return started;
}

/** Sets the timers of all rules up again. Runs that fell into the time between are not made up for. */
export function resumeSchedules(scope: Scope): void {
  for (const rule of scope.state(rules).values()) arm(scope, rule, scope.clock.now());
}

function arm(scope: Scope, { name, enabled, scheduleExpression, scheduledFrom, timer }: Rule, after: number): void {
  if (!enabled || scheduleExpression === undefined) return;
  const next = nextRun(parseSchedule(scheduleExpression), after, scheduledFrom);
  if (next !== undefined) scope.clock.at(next, (instant) => fire(scope, { name, timer }, instant));
}

function fire(
  scope: Scope,
  { name, timer }: { readonly name: string; readonly timer: string },
  instant: number,
): Promise<void> | undefined {
  const rule = scope.state(rules).get(name);
  if (rule?.timer !== timer) return undefined;
  arm(scope, rule, instant);
  const run = trigger(scope, rule, scheduledEvent(scope, name, instant, scope.ids.uuid()));
  return underClock(scope.clock, run, (fault) =>
    scope.log({ level: 'error', message: 'scheduled rule failed inside', fields: { stack: (fault as Error).stack } }),
  );
}
