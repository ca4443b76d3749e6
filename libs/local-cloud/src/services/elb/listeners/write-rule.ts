import { AwsError } from '../../../aws-error.ts';
import type { Scope } from '../../../scope.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import type { ValueOf } from '../../../shapes/infer.ts';
import { invalid, notModelled } from '../faults.ts';
import { type Action, listenerAt, type Rule, type RuleCondition, rulesOf } from './listener.ts';
import { checkAll } from './write-listener.ts';

const values = structure({ Values: list(string({ max: 128 })) });

const conditionShape = structure({
  Field: string(),
  Values: list(string({ max: 128 })),
  HostHeaderConfig: values,
  PathPatternConfig: values,
});

/** How requests and resources say which requests a rule is about. */
export const conditionsIn = list(conditionShape);

/** Reads conditions. @throws AwsError when one is none, or looks at what is not modelled */
export function readConditions(conditions: readonly ValueOf<typeof conditionShape>[]): RuleCondition[] {
  if (conditions.length === 0) throw invalid('A rule must have at least one condition');
  return conditions.map(({ Field = '', Values, HostHeaderConfig, PathPatternConfig }) => {
    if (Field !== 'host-header' && Field !== 'path-pattern') {
      throw notModelled(`Condition field '${Field}'`, 'host-header, path-pattern');
    }
    const wanted = Values ?? (Field === 'host-header' ? HostHeaderConfig : PathPatternConfig)?.Values ?? [];
    if (wanted.length === 0) throw invalid('A condition value must be specified');
    return { field: Field, values: wanted };
  });
}

/** What a rule is made from. */
export interface RuleDraft {
  readonly listenerArn: string;
  readonly priority: number;
  readonly conditions: readonly RuleCondition[];
  readonly actions: readonly Action[];
  readonly tags?: Record<string, string>;
}

/** Gives a listener a rule. @throws AwsError PriorityInUse */
export function createRule(scope: Scope, draft: RuleDraft): Rule {
  const listener = listenerAt(scope, draft.listenerArn);
  refusePriority(scope, draft.listenerArn, draft.priority);
  const rule: Rule = {
    ...draft,
    arn: `${listener.arn.replace(':listener/', ':listener-rule/')}/${scope.ids.hex(16)}`,
    tags: draft.tags ?? {},
  };
  rulesOf(scope).set(rule.arn, rule);
  checkAll(scope);
  return rule;
}

/** Changes a rule. @throws AwsError PriorityInUse */
export function changeRule(
  scope: Scope,
  rule: Rule,
  { priority, conditions, actions }: Pick<RuleDraft, 'actions' | 'conditions' | 'priority'>,
): void {
  if (priority !== rule.priority) refusePriority(scope, rule.listenerArn, priority);
  Object.assign(rule, { priority, conditions, actions });
  checkAll(scope);
}

function refusePriority(scope: Scope, listenerArn: string, priority: number): void {
  for (const other of rulesOf(scope).values()) {
    if (other.listenerArn !== listenerArn || other.priority !== priority) continue;
    throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`);
  }
}
