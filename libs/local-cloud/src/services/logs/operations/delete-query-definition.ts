import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { queryId } from '../inputs.ts';
import { deleteDefinition } from '../queries/query-definition.ts';

/** Forgets a kept query. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteQueryDefinition.html */
export const deleteQueryDefinition = operation({
  name: 'DeleteQueryDefinition',
  input: { queryDefinitionId: required(queryId) },
  run({ queryDefinitionId }, context) {
    deleteDefinition(context, queryDefinitionId);
    return { success: true };
  },
});
