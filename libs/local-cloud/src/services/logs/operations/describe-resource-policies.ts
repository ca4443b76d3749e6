import { operation } from '../../../operation.ts';
import { integer } from '../../../shapes/declare.ts';
import { nextToken } from '../inputs.ts';
import { demandPage } from '../listing.ts';
import { describePolicy, policiesOf } from '../policies/resource-policy.ts';

/** Lists the resource policies of a region. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html */
export const describeResourcePolicies = operation({
  name: 'DescribeResourcePolicies',
  input: { limit: integer({ min: 1, max: 50 }), nextToken },
  run(input, context) {
    const { items, nextToken } = demandPage([...policiesOf(context).values()], input.nextToken, input.limit);
    return { resourcePolicies: items.map(describePolicy), nextToken };
  },
});
