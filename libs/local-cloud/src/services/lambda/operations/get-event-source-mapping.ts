import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeMapping } from '../mappings/describe-mapping.ts';
import { findMapping } from '../mappings/find-mapping.ts';
import { mappingOutput } from './mapping-inputs.ts';

/** Shows a mapping. @see https://docs.aws.amazon.com/lambda/latest/api/API_GetEventSourceMapping.html */
export const getEventSourceMapping = operation({
  name: 'GetEventSourceMapping',
  http: { method: 'GET', path: '/2015-03-31/event-source-mappings/{UUID}' },
  input: { UUID: string({ required: true }) },
  output: mappingOutput,
  run: ({ UUID }, context) => describeMapping(context, findMapping(context, UUID)),
});
