import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { deleteRules } from '../insight-rules/change-rules.ts';
import { insightRulesOf, keepRule, ruleArn } from '../insight-rules/insight-rules.ts';
import { replaceTags } from '../tags.ts';
import { refuseExisting } from './refuse-existing.ts';
import { wireTags } from './wire-tags.ts';

const properties = {
  RuleName: string({ required: true, min: 1, max: 128 }),
  RuleBody: string({ required: true, min: 1, max: 8192 }),
  RuleState: required(oneOf('ENABLED', 'DISABLED')),
  Tags: tagList,
};

/** A Contributor Insights rule. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-insightrule.html */
export const insightRuleType = resourceType({
  type: 'AWS::CloudWatch::InsightRule',
  properties,
  replacement: ['RuleName'],
  nameProperty: 'RuleName',
  create(wanted, context) {
    const { RuleName: name } = wanted;
    const exists = insightRulesOf(context).has(name);
    refuseExisting(exists, { type: 'AWS::CloudWatch::InsightRule', property: 'RuleName', name });
    return put(wanted, context);
  },
  update: ({ properties: wanted }, context) => put(wanted, context),
  delete(_, context, { RuleName }) {
    deleteRules(context, [RuleName]);
  },
});

function put(wanted: StructureOf<typeof properties>, context: ResourceContext): ResourceState {
  const { RuleName: name, RuleBody: definition, RuleState: state, Tags } = wanted;
  const arn = ruleArn(context, name);
  keepRule(context, { name, definition, state });
  replaceTags(context, arn, wireTags(context, Tags));
  return { physicalId: arn, attributes: { Arn: arn, RuleName: name } };
}
