import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeMapping } from '../mappings/describe-mapping.ts';
import { findMapping } from '../mappings/find-mapping.ts';
import { updateMapping } from '../mappings/write-mapping.ts';
import { mappingInput, mappingOutput } from './mapping-inputs.ts';

/** Changes a mapping. @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html */
export const updateEventSourceMapping = operation({
  name: 'UpdateEventSourceMapping',
  http: { method: 'PUT', path: '/2015-03-31/event-source-mappings/{UUID}', status: 202 },
  input: { ...mappingInput, UUID: string({ required: true }), FunctionName: string({ min: 1, max: 140 }) },
  output: mappingOutput,
  run({ UUID, ...wish }, context) {
    const mapping = findMapping(context, UUID);
    updateMapping(context, mapping, wish);
    return describeMapping(context, mapping, 'Updating');
  },
});
