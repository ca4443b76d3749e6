import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { taggedBy } from '../tags.ts';

/** Takes tags away. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RemoveTags.html */
export const removeTags = operation({
  name: 'RemoveTags',
  input: { ResourceArns: list(string(), { required: true }), TagKeys: list(string(), { required: true }) },
  run({ ResourceArns, TagKeys }, context) {
    for (const thing of ResourceArns.map((arn) => taggedBy(context, arn))) {
      const kept = Object.entries(thing.tags).filter(([key]) => !TagKeys.includes(key));
      thing.tags = Object.fromEntries(kept);
    }
    return {};
  },
});
