import { AwsError } from '../../../aws-error.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { structure } from '../../../shapes/declare.ts';
import { ruleShape } from '../sampling/shapes.ts';
import { rulesOf, type SamplingRule } from '../sampling/sampling-rule.ts';
import { createRule, updateRule } from '../sampling/write-rule.ts';

/** A sampling rule; `Ref` gives its ARN. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-samplingrule.html */
export const samplingRuleType = resourceType({
  type: 'AWS::XRay::SamplingRule',
  properties: { SamplingRule: structure(ruleShape, { required: true }), Tags: tagList },
  create({ SamplingRule: { RuleName, RuleARN: _arn, ...settings }, Tags }, context) {
    const name = RuleName ?? context.generatedName.slice(-32);
    return stateOf(createRule(context, name, { settings, tags: resourceTags(context, Tags) }));
  },
  update({ resource, previous, properties: { SamplingRule: rule, Tags } }, context) {
    if (previous.SamplingRule.RuleName !== rule.RuleName) throw renamed(previous.SamplingRule.RuleName, rule.RuleName);
    const { RuleName: _name, RuleARN: _arn, ...settings } = rule;
    const tags = resourceTags(context, Tags);
    return stateOf(updateRule(context, { RuleARN: resource.physicalId }, { ...settings, tags }));
  },
  delete({ physicalId }, context) {
    const rules = rulesOf(context);
    for (const { name, arn } of rules.values()) if (arn === physicalId) rules.delete(name);
  },
});

/** X-Ray updates a rule by its name or its ARN, and has no way to give it another name. */
function renamed(before = 'a generated name', after = 'a generated name'): AwsError {
  return new AwsError('InvalidRequestException', `The sampling rule cannot be renamed from ${before} to ${after}.`);
}

function stateOf({ arn }: SamplingRule): ResourceState {
  return { physicalId: arn, attributes: { RuleARN: arn } };
}
