import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { describeMapping } from '../mappings/describe-mapping.ts';
import { findMapping } from '../mappings/find-mapping.ts';
import { deleteMapping } from '../mappings/write-mapping.ts';
import { mappingOutput } from './mapping-inputs.ts';

/** Ends a mapping. @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteEventSourceMapping.html */
export const deleteEventSourceMapping = operation({
  name: 'DeleteEventSourceMapping',
  http: { method: 'DELETE', path: '/2015-03-31/event-source-mappings/{UUID}', status: 202 },
  input: { UUID: string({ required: true }) },
  output: mappingOutput,
  run({ UUID }, context) {
    const mapping = findMapping(context, UUID);
    deleteMapping(context, mapping);
    return describeMapping(context, mapping, 'Deleting');
  },
});
