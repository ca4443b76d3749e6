import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { checkKey } from '../groups/encryption.ts';
import { encryptedGroup } from '../groups/encrypted-group.ts';
import { groupName } from '../inputs.ts';

/** Encrypts what comes into a group from now on with a key. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html */
export const associateKmsKey = operation({
  name: 'AssociateKmsKey',
  input: {
    logGroupName: groupName,
    resourceIdentifier: string({ min: 1, max: 2048 }),
    kmsKeyId: string({ required: true, max: 256 }),
  },
  run(input, context) {
    const group = encryptedGroup(context, input);
    group.kmsKeyId = checkKey(context, input.kmsKeyId, group.name);
    return undefined;
  },
});
