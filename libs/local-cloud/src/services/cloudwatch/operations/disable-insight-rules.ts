import { operation } from '../../../operation.ts';
import { switchRules } from '../insight-rules/change-rules.ts';
import { ruleNames } from '../insight-rules/rule-names.ts';

/** Disables Contributor Insights rules. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableInsightRules.html */
export const disableInsightRules = operation({
  name: 'DisableInsightRules',
  input: { RuleNames: ruleNames },
  run: (input, context) => ({ Failures: switchRules(context, input.RuleNames, 'DISABLED') }),
});
