import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { string } from '../../../shapes/declare.ts';
import { invalidRequest } from '../faults.ts';
import { describeRule } from '../sampling/view.ts';
import { rulesInOrder } from '../sampling/write-rule.ts';

/** Lists the sampling rules, the first to be asked first. @see https://docs.aws.amazon.com/xray/latest/api/API_GetSamplingRules.html */
export const getSamplingRules = operation({
  name: 'GetSamplingRules',
  http: { method: 'POST', path: '/GetSamplingRules' },
  input: { NextToken: string() },
  run({ NextToken }, context) {
    const page = pageOf(rulesInOrder(context), { token: NextToken, size: 100 });
    if (page === undefined) throw invalidRequest('NextToken is not valid');
    return { SamplingRuleRecords: page.items.map(describeRule), NextToken: page.nextToken };
  },
});
