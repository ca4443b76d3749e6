import { operation } from '../../../operation.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import { notModelled } from '../faults.ts';
import { createGroup } from '../groups/create-group.ts';
import { groupName, tagMap } from '../inputs.ts';

/** Makes a log group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const createLogGroup = operation({
  name: 'CreateLogGroup',
  input: {
    logGroupName: required(groupName),
    kmsKeyId: string({ max: 256 }),
    tags: tagMap,
    logGroupClass: oneOf('STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'),
  },
  run({ logGroupName, kmsKeyId, tags, logGroupClass }, context) {
    if (logGroupClass === 'DELIVERY') throw notModelled('The log class DELIVERY is');
    createGroup(context, { name: logGroupName, kmsKeyId, tags, logClass: logGroupClass });
    return undefined;
  },
});
