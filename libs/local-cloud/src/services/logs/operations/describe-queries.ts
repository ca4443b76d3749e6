import { operation } from '../../../operation.ts';
import { integer, oneOf } from '../../../shapes/declare.ts';
import { groupName, nextToken } from '../inputs.ts';
import { demandPage } from '../listing.ts';
import { queriesOf } from '../queries/query.ts';

/** Lists the queries of the last seven days, the latest first. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeQueries.html */
export const describeQueries = operation({
  name: 'DescribeQueries',
  input: {
    logGroupName: groupName,
    status: oneOf('Scheduled', 'Running', 'Complete', 'Failed', 'Cancelled', 'Timeout', 'Unknown'),
    queryLanguage: oneOf('CWLI', 'SQL', 'PPL'),
    maxResults: integer({ min: 1, max: 1000 }),
    nextToken,
  },
  run({ logGroupName, status = 'Complete', queryLanguage = 'CWLI', ...paging }, context) {
    const shown = status === 'Complete' && queryLanguage === 'CWLI';
    const found = [...queriesOf(context).values()]
      .filter(({ groups }) => shown && (logGroupName === undefined || groups.includes(logGroupName)))
      .reverse();
    const { items, nextToken } = demandPage(found, paging.nextToken, paging.maxResults ?? 1000);
    const queries = items.map(({ id, text, created, groups }) => ({
      queryLanguage: 'CWLI',
      queryId: id,
      queryString: text,
      status: 'Complete',
      createTime: created,
      logGroupName: groups[0],
    }));
    return { queries, nextToken };
  },
});
