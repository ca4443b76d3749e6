import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { tagsIn } from '../shapes.ts';
import { refuseReservedKey, taggablesNamed } from '../tags.ts';

/** Sets tags. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html */
export const createTags = operation({
  name: 'CreateTags',
  input: { Resources: list(string(), { required: true, wire: 'ResourceId' }), Tags: { ...tagsIn, required: true } },
  run({ Resources, Tags = [] }, context) {
    for (const { Key = '' } of Tags) refuseReservedKey(Key);
    for (const { tags } of taggablesNamed(context, Resources)) {
      for (const { Key = '', Value = '' } of Tags) tags[Key] = Value;
    }
    return { Return: true };
  },
});
