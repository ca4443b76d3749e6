import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { groupName, queryId } from '../inputs.ts';
import { putDefinition } from '../queries/query-definition.ts';

/** Keeps a query under a name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutQueryDefinition.html */
export const putQueryDefinition = operation({
  name: 'PutQueryDefinition',
  input: {
    queryLanguage: oneOf('CWLI', 'SQL', 'PPL'),
    name: string({ required: true, min: 1, max: 255 }),
    queryDefinitionId: queryId,
    logGroupNames: list(groupName),
    queryString: string({ required: true, min: 1, max: 10_000 }),
    clientToken: string({ min: 36, max: 128, pattern: '\\S{36,128}' }),
  },
  run({ queryLanguage = 'CWLI', name, queryDefinitionId: id, logGroupNames = [], queryString }, context) {
    if (queryLanguage !== 'CWLI') throw notModelled(`The query language ${queryLanguage} is`);
    return { queryDefinitionId: putDefinition(context, { id, name, logGroupNames, queryString }) };
  },
});
