import { operation } from '../../../operation.ts';
import { list, required, string } from '../../../shapes/declare.ts';
import { taggedBy, tagRecord, tagsIn } from '../tags.ts';

/** Tags load balancers, target groups, listeners and rules. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddTags.html */
export const addTags = operation({
  name: 'AddTags',
  input: { ResourceArns: list(string(), { required: true }), Tags: required(tagsIn) },
  run({ ResourceArns, Tags }, context) {
    for (const thing of ResourceArns.map((arn) => taggedBy(context, arn))) Object.assign(thing.tags, tagRecord(Tags));
    return {};
  },
});
