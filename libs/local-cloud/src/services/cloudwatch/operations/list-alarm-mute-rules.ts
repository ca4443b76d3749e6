import { listMuteRules } from '@shopwatch/cloudwatch';
import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, oneOf, string, structure, timestamp } from '../../../shapes/declare.ts';
import { alarmsOf } from '../alarms/alarm-table.ts';
import { invalidNextToken } from '../faults.ts';

/** Lists mute rules with their status. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListAlarmMuteRules.html */
export const listAlarmMuteRules = operation({
  name: 'ListAlarmMuteRules',
  input: {
    AlarmName: string({ min: 1, max: 255 }),
    Statuses: list(oneOf('SCHEDULED', 'ACTIVE', 'EXPIRED')),
    MaxRecords: integer({ min: 1, max: 100 }),
    NextToken: string(),
  },
  output: {
    AlarmMuteRuleSummaries: list(structure({ ExpireDate: timestamp(), LastUpdatedTimestamp: timestamp() })),
  },
  run({ MaxRecords: size = 50, NextToken: token, ...filter }, context) {
    const found = listMuteRules(alarmsOf(context).muteRules, filter, context.clock.now());
    const page = pageOf(found, { token, size });
    if (page === undefined) throw invalidNextToken();
    return { AlarmMuteRuleSummaries: page.items, NextToken: page.nextToken };
  },
});
