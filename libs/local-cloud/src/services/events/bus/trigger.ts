import type { EventEnvelope } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { deliver } from '../deliveries/deliver.ts';
import type { Rule } from '../rules/rule.ts';
import { countForRule } from './event-metrics.ts';

/** Lets a rule send an event to its targets; never fails because of one of them. */
export async function trigger(scope: Scope, rule: Rule, event: EventEnvelope): Promise<void> {
  countForRule(scope, rule.name, ['MatchedEvents', 'TriggeredRules']);
  await Promise.all(rule.targets.map((target) => deliver(scope, rule, { target, event })));
}
