import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { invalidNextToken } from '../faults.ts';
import { insightRulesOf } from '../insight-rules/insight-rules.ts';

/** Lists the Contributor Insights rules. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeInsightRules.html */
export const describeInsightRules = operation({
  name: 'DescribeInsightRules',
  input: { MaxResults: integer({ min: 1, max: 500 }), NextToken: string() },
  run({ MaxResults: size = 500, NextToken: token }, context) {
    const page = pageOf([...insightRulesOf(context).values()], { token, size });
    if (page === undefined) throw invalidNextToken();
    const InsightRules = page.items.map(({ name, state, definition }) => ({
      Name: name,
      State: state,
      Schema: 'CloudWatchLogRule/1',
      Definition: definition,
      ManagedRule: false,
      ApplyOnTransformedLogs: false,
    }));
    return { InsightRules, NextToken: page.nextToken };
  },
});
