import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findFunction } from '../functions/find-function.ts';
import { change } from '../functions/function.ts';

/** Takes tags off a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  http: { method: 'DELETE', path: '/2017-03-31/tags/{Resource}', status: 204 },
  input: {
    Resource: string({ required: true, min: 1, max: 256 }),
    TagKeys: list(string(), { required: true, query: 'tagKeys' }),
  },
  run(input, context) {
    const stored = findFunction(context, input.Resource);
    const kept = Object.entries(stored.tags).filter(([key]) => !input.TagKeys.includes(key));
    change(context, stored, { tags: Object.fromEntries(kept) });
    return undefined;
  },
});
