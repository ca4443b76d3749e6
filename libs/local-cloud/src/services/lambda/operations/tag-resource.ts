import { operation } from '../../../operation.ts';
import { required, string } from '../../../shapes/declare.ts';
import { findFunction } from '../functions/find-function.ts';
import { change } from '../functions/function.ts';
import { tags } from './inputs.ts';

/** Adds tags to a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  http: { method: 'POST', path: '/2017-03-31/tags/{Resource}', status: 204 },
  input: { Resource: string({ required: true, min: 1, max: 256 }), Tags: required(tags) },
  run(input, context) {
    const stored = findFunction(context, input.Resource);
    change(context, stored, { tags: { ...stored.tags, ...input.Tags } });
    return undefined;
  },
});
