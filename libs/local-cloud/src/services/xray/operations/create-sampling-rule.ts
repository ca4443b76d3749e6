import { operation } from '../../../operation.ts';
import { structure } from '../../../shapes/declare.ts';
import { invalidRequest } from '../faults.ts';
import { ruleShape } from '../sampling/shapes.ts';
import { describeRule } from '../sampling/view.ts';
import { createRule } from '../sampling/write-rule.ts';
import { tagMap, tags } from '../tags.ts';

/** Makes a sampling rule. @see https://docs.aws.amazon.com/xray/latest/api/API_CreateSamplingRule.html */
export const createSamplingRule = operation({
  name: 'CreateSamplingRule',
  http: { method: 'POST', path: '/CreateSamplingRule' },
  input: { SamplingRule: structure(ruleShape, { required: true }), Tags: tags },
  run({ SamplingRule: { RuleName, RuleARN: _arn, ...settings }, Tags }, context) {
    if (RuleName === undefined) throw invalidRequest('RuleName must be given');
    const rule = createRule(context, RuleName, { settings, tags: tagMap(Tags) });
    return { SamplingRuleRecord: describeRule(rule) };
  },
});
