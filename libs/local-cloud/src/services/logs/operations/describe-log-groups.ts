import { operation } from '../../../operation.ts';
import { boolean, integer, list, oneOf, string } from '../../../shapes/declare.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import { describeGroup } from '../groups/describe-group.ts';
import { nameFrom } from '../groups/find-group.ts';
import { groupsOf, type LogGroup } from '../groups/group.ts';
import { groupIdentifier, groupName, nextToken } from '../inputs.ts';
import { byName, demandPage } from '../listing.ts';

/** Lists log groups by name. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export const describeLogGroups = operation({
  name: 'DescribeLogGroups',
  input: {
    logGroupNamePrefix: groupName,
    logGroupNamePattern: string({ max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]*' }),
    logGroupClass: oneOf('STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'),
    logGroupIdentifiers: list(groupIdentifier, { min: 1, max: 50 }),
    includeLinkedAccounts: boolean(),
    limit: integer({ min: 1, max: 50 }),
    nextToken,
  },
  run(input, context) {
    const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern, logGroupIdentifiers } = input;
    if (input.includeLinkedAccounts) throw notModelled('The accounts linked to a monitoring account are');
    if (prefix !== undefined && pattern !== undefined) {
      throw invalidParameter('LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.');
    }
    const names = logGroupIdentifiers && new Set(logGroupIdentifiers.map((pointer) => nameFrom(context, pointer)));
    const wanted = ({ name, logClass }: LogGroup): boolean =>
      name.startsWith(prefix ?? '') &&
      name.includes(pattern ?? '') &&
      (names?.has(name) ?? true) &&
      (input.logGroupClass ?? logClass) === logClass;
    const found = [...groupsOf(context).values()].filter(wanted).sort(byName);
    const { items, nextToken } = demandPage(found, input.nextToken, input.limit);
    return { logGroups: items.map((group) => describeGroup(context, group)), nextToken };
  },
});
