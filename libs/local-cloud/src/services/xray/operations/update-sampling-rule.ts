import { operation } from '../../../operation.ts';
import { structure } from '../../../shapes/declare.ts';
import { ruleUpdateShape } from '../sampling/shapes.ts';
import { describeRule } from '../sampling/view.ts';
import { updateRule } from '../sampling/write-rule.ts';

/** Changes what is given of a sampling rule. @see https://docs.aws.amazon.com/xray/latest/api/API_UpdateSamplingRule.html */
export const updateSamplingRule = operation({
  name: 'UpdateSamplingRule',
  http: { method: 'POST', path: '/UpdateSamplingRule' },
  input: { SamplingRuleUpdate: structure(ruleUpdateShape, { required: true }) },
  run({ SamplingRuleUpdate: { RuleName, RuleARN, ...changes } }, context) {
    return { SamplingRuleRecord: describeRule(updateRule(context, { RuleName, RuleARN }, changes)) };
  },
});
