import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { change, ruleOfArn } from '../rules/rule.ts';

/** Takes tags off a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: {
    ResourceARN: string({ required: true, min: 1, max: 1600 }),
    TagKeys: list(string({ min: 1, max: 128 }), { required: true }),
  },
  run(input, context) {
    const rule = ruleOfArn(context, input.ResourceARN);
    const kept = Object.entries(rule.tags).filter(([key]) => !input.TagKeys.includes(key));
    change(context, rule, { tags: Object.fromEntries(kept) });
    return undefined;
  },
});
