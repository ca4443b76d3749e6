import type { Scope } from '../../../scope.ts';
import { invalidRequest } from '../faults.ts';
import { defaultRule, rulesOf, type RuleSettings, type SamplingRule } from './sampling-rule.ts';

/** Which rule is meant: by its name or its ARN. */
export interface RuleKey {
  readonly RuleName?: string;
  readonly RuleARN?: string;
}

/** Makes a rule. @throws AwsError InvalidRequestException when there is one of that name */
export function createRule(
  scope: Scope,
  name: string,
  { settings, tags }: { readonly settings: RuleSettings; readonly tags: SamplingRule['tags'] },
): SamplingRule {
  if (rulesOf(scope).has(name) || name === 'Default')
    throw invalidRequest(`A sampling rule with the name ${name} already exists`);
  const now = scope.clock.now();
  const arn = scope.arn('xray', `sampling-rule/${name}`);
  const made = { ...settings, name, arn, createdAt: now, modifiedAt: now, tags };
  rulesOf(scope).set(name, made);
  return made;
}

/** Changes what is given. @throws AwsError InvalidRequestException when there is no such rule */
export function updateRule(
  scope: Scope,
  key: RuleKey,
  changes: Partial<RuleSettings> & { readonly tags?: SamplingRule['tags'] },
): SamplingRule {
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed = { ...findRule(scope, key), ...known, modifiedAt: scope.clock.now() };
  rulesOf(scope).set(changed.name, changed);
  return changed;
}

/** Deletes a rule. @throws AwsError InvalidRequestException when there is no such rule */
export function deleteRule(scope: Scope, key: RuleKey): SamplingRule {
  const rule = findRule(scope, key);
  rulesOf(scope).delete(rule.name);
  return rule;
}

/** All rules in the order in which they are asked, the default one last. */
export function rulesInOrder(scope: Scope): SamplingRule[] {
  const own = [...rulesOf(scope).values()].sort((one, other) => one.Priority - other.Priority);
  return [...own, defaultRule(scope)];
}

/** The default rule can be seen, and neither changed nor deleted here. */
function findRule(scope: Scope, { RuleName, RuleARN }: RuleKey): SamplingRule {
  if ((RuleName === undefined) === (RuleARN === undefined))
    throw invalidRequest('Either RuleName or RuleARN must be given, and not both');
  const found = [...rulesOf(scope).values()].find(({ name, arn }) => name === RuleName || arn === RuleARN);
  if (found === undefined) throw invalidRequest(`There is no sampling rule ${RuleName ?? RuleARN ?? ''}`);
  return found;
}
