import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { ruleOfArn } from '../rules/rule.ts';

/** Shows the tags of a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation({
  name: 'ListTagsForResource',
  input: { ResourceARN: string({ required: true, min: 1, max: 1600 }) },
  run(input, context) {
    const { tags } = ruleOfArn(context, input.ResourceARN);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
