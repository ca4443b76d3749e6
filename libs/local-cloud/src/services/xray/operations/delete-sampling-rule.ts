import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeRule } from '../sampling/view.ts';
import { deleteRule } from '../sampling/write-rule.ts';

/** Deletes a sampling rule. @see https://docs.aws.amazon.com/xray/latest/api/API_DeleteSamplingRule.html */
export const deleteSamplingRule = operation({
  name: 'DeleteSamplingRule',
  http: { method: 'POST', path: '/DeleteSamplingRule' },
  input: { RuleName: string(), RuleARN: string() },
  run(key, context) {
    return { SamplingRuleRecord: describeRule(deleteRule(context, key)) };
  },
});
