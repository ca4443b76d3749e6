import { operation } from '../../../operation.ts';
import { deleteRules } from '../insight-rules/change-rules.ts';
import { ruleNames } from '../insight-rules/rule-names.ts';

/** Deletes Contributor Insights rules. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteInsightRules.html */
export const deleteInsightRules = operation({
  name: 'DeleteInsightRules',
  input: { RuleNames: ruleNames },
  run: (input, context) => ({ Failures: deleteRules(context, input.RuleNames) }),
});
