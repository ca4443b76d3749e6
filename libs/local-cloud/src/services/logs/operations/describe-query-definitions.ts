import { operation } from '../../../operation.ts';
import { integer, oneOf, string } from '../../../shapes/declare.ts';
import { nextToken } from '../inputs.ts';
import { byName, demandPage } from '../listing.ts';
import { definitionsOf } from '../queries/query-definition.ts';

/** Lists the kept queries by name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeQueryDefinitions.html */
export const describeQueryDefinitions = operation({
  name: 'DescribeQueryDefinitions',
  input: {
    queryLanguage: oneOf('CWLI', 'SQL', 'PPL'),
    queryDefinitionNamePrefix: string({ min: 1, max: 255 }),
    maxResults: integer({ min: 1, max: 1000 }),
    nextToken,
  },
  run({ queryLanguage = 'CWLI', queryDefinitionNamePrefix: prefix = '', ...paging }, context) {
    const found = [...definitionsOf(context).values()]
      .filter(({ name }) => queryLanguage === 'CWLI' && name.startsWith(prefix))
      .sort(byName);
    const { items, nextToken } = demandPage(found, paging.nextToken, paging.maxResults ?? 1000);
    const queryDefinitions = items.map(({ id, name, queryString, logGroupNames, modified }) => ({
      queryLanguage: 'CWLI',
      queryDefinitionId: id,
      name,
      queryString,
      lastModified: modified,
      logGroupNames,
    }));
    return { queryDefinitions, nextToken };
  },
});
