import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { queryId } from '../inputs.ts';
import { findQuery } from '../queries/find-query.ts';

/** Gives what came of a query. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html */
export const getQueryResults = operation({
  name: 'GetQueryResults',
  input: { queryId: required(queryId) },
  run({ queryId }, context) {
    const { result, groups } = findQuery(context, queryId);
    const { recordsMatched, recordsScanned, bytesScanned } = result.statistics;
    return {
      queryLanguage: 'CWLI',
      results: result.results,
      statistics: {
        recordsMatched,
        recordsScanned,
        estimatedRecordsSkipped: 0,
        bytesScanned,
        estimatedBytesSkipped: 0,
        logGroupsScanned: groups.length,
      },
      status: 'Complete',
    };
  },
});
