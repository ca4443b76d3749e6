import type { Scope } from '../../../scope.ts';
import { forgetTags } from '../tags.ts';
import { insightRulesOf, missingRule, ruleArn, type KeptRule } from './insight-rules.ts';

/** What could not be done to one rule of several. */
export interface PartialFailure {
  readonly FailureResource: string;
  readonly ExceptionType: string;
  readonly FailureCode: string;
  readonly FailureDescription: string;
}

/** Enables or disables rules, and tells which there are not. */
export function switchRules(scope: Scope, names: readonly string[], state: KeptRule['state']): PartialFailure[] {
  const rules = insightRulesOf(scope);
  return eachRule(scope, names, (rule) => void rules.set(rule.name, { ...rule, state }));
}

/** Deletes rules with all that they collected, and tells which there are not. */
export function deleteRules(scope: Scope, names: readonly string[]): PartialFailure[] {
  return eachRule(scope, names, ({ name }) => {
    insightRulesOf(scope).delete(name);
    forgetTags(scope, ruleArn(scope, name));
  });
}

function eachRule(scope: Scope, names: readonly string[], change: (rule: KeptRule) => void): PartialFailure[] {
  const failures: PartialFailure[] = [];
  for (const name of names) {
    const rule = insightRulesOf(scope).get(name);
    if (rule === undefined) failures.push(failure(name));
    else change(rule);
  }
  return failures;
}

function failure(name: string): PartialFailure {
  const FailureDescription = missingRule(name);
  return { FailureResource: name, ExceptionType: 'ResourceNotFoundException', FailureCode: '404', FailureDescription };
}
