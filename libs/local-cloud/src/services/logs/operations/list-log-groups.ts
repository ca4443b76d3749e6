import { operation } from '../../../operation.ts';
import { boolean, integer, oneOf, string } from '../../../shapes/declare.ts';
import { invalidParameter, notModelled } from '../faults.ts';
import { groupArn, groupsOf } from '../groups/group.ts';
import { nextToken } from '../inputs.ts';
import { byName, demandPage } from '../listing.ts';

/** Lists log groups whose names match a regular expression. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListLogGroups.html */
export const listLogGroups = operation({
  name: 'ListLogGroups',
  input: {
    logGroupNamePattern: string({
      min: 3,
      max: 129,
      pattern: '(\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24})(\\|\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24}){0,4}',
    }),
    logGroupClass: oneOf('STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'),
    includeLinkedAccounts: boolean(),
    limit: integer({ min: 1, max: 1000 }),
    nextToken,
  },
  run(input, context) {
    if (input.includeLinkedAccounts) throw notModelled('The accounts linked to a monitoring account are');
    const parts = input.logGroupNamePattern?.split('|');
    if (parts?.some((part) => part === '^')) throw invalidParameter('The specified logGroupNamePattern is invalid.');
    const named = (name: string): boolean =>
      parts?.some((part) => (part.startsWith('^') ? name.startsWith(part.slice(1)) : name.includes(part))) ?? true;
    const found = [...groupsOf(context).values()]
      .filter(({ name, logClass }) => named(name) && (input.logGroupClass ?? logClass) === logClass)
      .sort(byName);
    const { items, nextToken } = demandPage(found, input.nextToken, input.limit);
    const logGroups = items.map(({ name, logClass }) => ({
      logGroupName: name,
      logGroupArn: groupArn(context, name),
      logGroupClass: logClass,
    }));
    return { logGroups, nextToken };
  },
});
