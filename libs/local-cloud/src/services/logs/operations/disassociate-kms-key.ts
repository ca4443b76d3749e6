import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { encryptedGroup } from '../groups/encrypted-group.ts';
import { groupName } from '../inputs.ts';

/** Takes the key from a group. @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DisassociateKmsKey.html */
export const disassociateKmsKey = operation({
  name: 'DisassociateKmsKey',
  input: { logGroupName: groupName, resourceIdentifier: string({ min: 1, max: 2048 }) },
  run(input, context) {
    encryptedGroup(context, input).kmsKeyId = undefined;
    return undefined;
  },
});
