import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { insightRulesOf, keepRule, ruleArn } from '../insight-rules/insight-rules.ts';
import { ruleName } from '../insight-rules/rule-names.ts';
import { tagList } from '../shapes.ts';
import { addTags } from '../tags.ts';

/** Creates a Contributor Insights rule or replaces its definition. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutInsightRule.html */
export const putInsightRule = operation({
  name: 'PutInsightRule',
  input: {
    RuleName: ruleName,
    RuleState: string({ min: 1, max: 32, pattern: 'ENABLED|DISABLED' }),
    RuleDefinition: string({ required: true, min: 1, max: 8192 }),
    Tags: tagList,
  },
  run({ RuleName: name, RuleDefinition: definition, RuleState: state = 'ENABLED', Tags = [] }, context) {
    const isNew = !insightRulesOf(context).has(name);
    keepRule(context, { name, definition, state });
    if (isNew) addTags(context, ruleArn(context, name), Tags);
    return {};
  },
});
