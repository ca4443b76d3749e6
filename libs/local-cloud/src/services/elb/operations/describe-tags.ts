import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { taggedBy } from '../tags.ts';

/** Shows the tags of load balancers, target groups, listeners and rules. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html */
export const describeTags = operation({
  name: 'DescribeTags',
  input: { ResourceArns: list(string(), { required: true, max: 20 }) },
  run({ ResourceArns }, context) {
    const TagDescriptions = ResourceArns.map((arn) => ({
      ResourceArn: arn,
      Tags: Object.entries(taggedBy(context, arn).tags).map(([Key, Value]) => ({ Key, Value })),
    }));
    return { TagDescriptions };
  },
});
