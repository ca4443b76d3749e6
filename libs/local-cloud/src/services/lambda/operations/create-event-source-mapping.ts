import { operation } from '../../../operation.ts';
import { describeMapping } from '../mappings/describe-mapping.ts';
import { createMapping } from '../mappings/write-mapping.ts';
import { tags } from './inputs.ts';
import { mappingOutput, newMappingInput } from './mapping-inputs.ts';

/** Lets a function read a stream or a queue. @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html */
export const createEventSourceMapping = operation({
  name: 'CreateEventSourceMapping',
  http: { method: 'POST', path: '/2015-03-31/event-source-mappings', status: 202 },
  input: { ...newMappingInput, Tags: tags },
  output: mappingOutput,
  run(input, context) {
    const mapping = createMapping(context, input, Object.entries(input.Tags ?? {}));
    return describeMapping(context, mapping, 'Creating');
  },
});
