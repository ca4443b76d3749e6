import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { integer, required, string } from '../../../shapes/declare.ts';
import { ruleNotFound } from '../faults.ts';
import { actionsNeeded, readActions } from '../listeners/action-input.ts';
import { rulesOf } from '../listeners/listener.ts';
import { changeRule, conditionsIn, createRule, readConditions } from '../listeners/write-rule.ts';

/** What happens to some of a listener's requests. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html */
export const listenerRuleType = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  properties: {
    Actions: actionsNeeded,
    Conditions: required(conditionsIn),
    ListenerArn: string({ required: true }),
    Priority: integer({ required: true, min: 1, max: 50_000 }),
    Tags: tagList,
  },
  replacement: ['ListenerArn'],
  create(wanted, context) {
    const { arn } = createRule(context, {
      listenerArn: wanted.ListenerArn,
      priority: wanted.Priority,
      conditions: readConditions(wanted.Conditions),
      actions: readActions(context, wanted.Actions),
      tags: resourceTags(context, wanted.Tags),
    });
    return { physicalId: arn, attributes: { IsDefault: false, RuleArn: arn } };
  },
  update({ resource, properties: wanted }, context) {
    const rule = rulesOf(context).get(resource.physicalId);
    if (rule === undefined) throw ruleNotFound();
    const conditions = readConditions(wanted.Conditions);
    changeRule(context, rule, { priority: wanted.Priority, conditions, actions: readActions(context, wanted.Actions) });
    rule.tags = resourceTags(context, wanted.Tags);
    return resource;
  },
  delete: ({ physicalId }, context) => void rulesOf(context).delete(physicalId),
});
