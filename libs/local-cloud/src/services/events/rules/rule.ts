import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { ruleNotFound } from '../faults.ts';
import type { Target } from '../shapes.ts';

/** A rule on the default bus. */
export interface Rule {
  readonly name: string;
  readonly arn: string;
  readonly description?: string;
  /** The JSON text as it was given. */
  readonly eventPattern?: string;
  readonly scheduleExpression?: string;
  readonly enabled: boolean;
  /** Since when its schedule counts, in epoch milliseconds. */
  readonly scheduledFrom: number;
  /** Which timer is the rule's own: those that were set for an older schedule find another one here. */
  readonly timer: string;
  readonly targets: readonly Target[];
  readonly tags: Readonly<Record<string, string>>;
}

/** The rules of a region, by name. */
export const rules = stateSlot('events.rules', { empty: () => new Map<string, Rule>() });

/** The rule of that name. @throws AwsError ResourceNotFoundException */
export function findRule(scope: Scope, name: string): Rule {
  const rule = scope.state(rules).get(name);
  if (rule === undefined) throw ruleNotFound(name);
  return rule;
}

/** The rule that an ARN names. @throws AwsError ResourceNotFoundException */
export function ruleOfArn(scope: Scope, arn: string): Rule {
  return findRule(scope, arn.slice(arn.lastIndexOf('/') + 1));
}

/** All rules in the order of their names. */
export function sortedRules(scope: Scope): Rule[] {
  return [...scope.state(rules).values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Replaces a rule by a changed one. */
export function change(scope: Scope, rule: Rule, changes: Partial<Rule>): Rule {
  const changed = { ...rule, ...changes };
  scope.state(rules).set(rule.name, changed);
  return changed;
}
