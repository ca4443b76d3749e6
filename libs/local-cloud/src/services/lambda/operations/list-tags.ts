import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findFunction } from '../functions/find-function.ts';

/** Shows the tags of a function. @see https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html */
export const listTags = operation({
  name: 'ListTags',
  http: { method: 'GET', path: '/2017-03-31/tags/{Resource}' },
  input: { Resource: string({ required: true, min: 1, max: 256 }) },
  run: (input, context) => ({ Tags: findFunction(context, input.Resource).tags }),
});
