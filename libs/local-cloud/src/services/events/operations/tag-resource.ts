import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { change, ruleOfArn } from '../rules/rule.ts';
import { tags } from '../shapes.ts';

/** Adds tags to a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { ResourceARN: string({ required: true, min: 1, max: 1600 }), Tags: required(tags) },
  run(input, context) {
    const rule = ruleOfArn(context, input.ResourceARN);
    const added = Object.fromEntries(input.Tags.map(({ Key, Value }) => [Key, Value]));
    change(context, rule, { tags: { ...rule.tags, ...added } });
    return undefined;
  },
});
