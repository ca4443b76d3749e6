import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { queryId } from '../inputs.ts';
import { findQuery } from '../queries/find-query.ts';

/** Stops a query that is running, which here no query ever is. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StopQuery.html */
export const stopQuery = operation({
  name: 'StopQuery',
  input: { queryId: required(queryId) },
  run({ queryId }, context) {
    const { id } = findQuery(context, queryId);
    throw invalidParameter(`Query with ID ${id} has ended and cannot be stopped.`);
  },
});
