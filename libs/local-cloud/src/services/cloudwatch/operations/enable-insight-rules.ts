import { operation } from '../../../operation.ts';
import { switchRules } from '../insight-rules/change-rules.ts';
import { ruleNames } from '../insight-rules/rule-names.ts';

/** Enables Contributor Insights rules. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EnableInsightRules.html */
export const enableInsightRules = operation({
  name: 'EnableInsightRules',
  input: { RuleNames: ruleNames },
  run: (input, context) => ({ Failures: switchRules(context, input.RuleNames, 'ENABLED') }),
});
