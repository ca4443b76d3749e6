import { operation } from '../../../operation.ts';
import { integer, list, oneOf, string } from '../../../shapes/declare.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import { groupIdentifier, groupName } from '../inputs.ts';
import { startQuery as start } from '../queries/start-query.ts';

/** Runs a query of Logs Insights over log groups. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html */
export const startQuery = operation({
  name: 'StartQuery',
  input: {
    queryLanguage: oneOf('CWLI', 'SQL', 'PPL'),
    logGroupName: groupName,
    logGroupNames: list(groupName),
    logGroupIdentifiers: list(groupIdentifier),
    startTime: integer({ required: true, min: 0 }),
    endTime: integer({ required: true, min: 0 }),
    queryString: string({ required: true, max: 10_000 }),
    limit: integer({ min: 1, max: 10_000 }),
  },
  run(input, context) {
    const { queryLanguage = 'CWLI', queryString, startTime, endTime, limit } = input;
    if (queryLanguage !== 'CWLI') throw notModelled(`The query language ${queryLanguage} is`);
    if (endTime < startTime) throw invalidParameter('End time should not be before start time.');
    const { id } = start(context, { queryString, groups: queriedGroups(input), start: startTime, end: endTime, limit });
    return { queryId: id };
  },
});

interface QueriedGroups {
  readonly logGroupName?: string;
  readonly logGroupNames?: readonly string[];
  readonly logGroupIdentifiers?: readonly string[];
}

/** Exactly one of the three says which; 50 at most. */
function queriedGroups({ logGroupName, logGroupNames, logGroupIdentifiers }: QueriedGroups): readonly string[] {
  const single = logGroupName === undefined ? undefined : [logGroupName];
  const given = [single, logGroupNames, logGroupIdentifiers].filter((groups) => groups !== undefined);
  const [groups = []] = given;
  if (given.length !== 1 || groups.length === 0) {
    throw invalidParameter('Exactly one of logGroupName, logGroupNames or logGroupIdentifiers must be specified.');
  }
  if (groups.length > 50) throw invalidParameter('A query can include at most 50 log groups.');
  return [...new Set(groups)];
}
