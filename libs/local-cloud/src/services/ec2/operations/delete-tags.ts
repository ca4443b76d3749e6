import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { tagsIn } from '../shapes.ts';
import { refuseReservedKey, taggablesNamed } from '../tags.ts';

/** Takes tags away: by key, or by key and value; without tags all those that are not AWS's. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html */
export const deleteTags = operation({
  name: 'DeleteTags',
  input: { Resources: list(string(), { required: true, wire: 'ResourceId' }), Tags: tagsIn },
  run({ Resources, Tags }, context) {
    for (const { Key = '' } of Tags ?? []) refuseReservedKey(Key);
    for (const { tags } of taggablesNamed(context, Resources)) {
      const doomed = Tags ?? Object.keys(tags).map((Key) => ({ Key, Value: undefined }));
      for (const { Key = '', Value } of doomed) {
        const fits = Value === undefined || tags[Key] === Value;
        if (fits && !Key.startsWith('aws:')) Reflect.deleteProperty(tags, Key);
      }
    }
    return { Return: true };
  },
});
