import { createTallies, parseInsightRule, type InsightRule, type Tallies } from '@shopwatch/logs';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { cloudwatchError } from '../faults.ts';

/** A Contributor Insights rule with what it has collected. */
export interface KeptRule {
  readonly name: string;
  readonly definition: string;
  readonly rule: InsightRule;
  readonly state: 'DISABLED' | 'ENABLED';
  readonly tallies: Tallies;
}

type SavedRules = ReadonlyMap<string, Omit<KeptRule, 'rule'>>;

/** A rule is saved as the text that people wrote, and read anew from it. */
const slot = stateSlot('cloudwatch.insight-rules', {
  empty: () => new Map<string, KeptRule>(),
  save: (rules): SavedRules => new Map([...rules].map(([name, { rule: _rule, ...rest }]) => [name, rest])),
  load: (saved) =>
    new Map(
      [...(saved as SavedRules)].map(([name, kept]) => [name, { ...kept, rule: parseInsightRule(kept.definition) }]),
    ),
});

/** The rules of a region by name, to read and to change. */
export function insightRulesOf(scope: Scope): Map<string, KeptRule> {
  return scope.state(slot);
}

/** @throws AwsError ResourceNotFoundException */
export function findRule(scope: Scope, name: string): KeptRule {
  const rule = insightRulesOf(scope).get(name);
  if (rule === undefined) throw cloudwatchError('ResourceNotFoundException', missingRule(name));
  return rule;
}

/** AWS publishes no sentence for it. */
export function missingRule(name: string): string {
  return `The rule ${name} does not exist`;
}

/** The name of a rule as others refer to it. */
export function ruleArn(scope: Scope, name: string): string {
  return scope.arn('cloudwatch', `insight-rule/${name}`);
}

/** Creates a rule or replaces its definition; a new definition starts collecting anew. @throws InsightRuleError */
export function keepRule(
  scope: Scope,
  { name, definition, state }: { readonly name: string; readonly definition: string; readonly state: string },
): void {
  const rules = insightRulesOf(scope);
  const before = rules.get(name);
  const rule = parseInsightRule(definition);
  const tallies = before?.definition === definition ? before.tallies : createTallies();
  rules.set(name, { name, definition, rule, state: state === 'DISABLED' ? 'DISABLED' : 'ENABLED', tallies });
}
