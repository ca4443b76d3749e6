import { operation } from '../../../operation.ts';
import { integer } from '../../../shapes/declare.ts';
import { pointedGroup } from '../groups/find-group.ts';
import { groupIdentifier, groupName } from '../inputs.ts';
import { fieldsOf } from '../queries/group-fields.ts';

const MINUTE = 60_000;

/** Says which fields the events of a group have: of the last 15 minutes, or of 8 minutes around `time` (epoch seconds). @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogGroupFields.html */
export const getLogGroupFields = operation({
  name: 'GetLogGroupFields',
  input: { logGroupName: groupName, logGroupIdentifier: groupIdentifier, time: integer({ min: 0 }) },
  run(input, context) {
    const group = pointedGroup(context, input);
    const now = context.clock.now();
    const around = input.time === undefined ? undefined : input.time * 1000;
    const [start, end] = around === undefined ? [now - 15 * MINUTE, now] : [around - 8 * MINUTE, around + 8 * MINUTE];
    return { logGroupFields: fieldsOf(context, group, start, end) };
  },
});
