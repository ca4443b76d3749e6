import { operation } from '../../../operation.ts';
import { boolean, oneOf, string } from '../../../shapes/declare.ts';
import { createKeyFrom } from '../keys/create-key.ts';
import { keyMetadata, metadataShape } from '../keys/describe.ts';
import { kmsTags, tagMap } from '../keys/tags.ts';

/** Makes a key; symmetric ones for encryption are modelled. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html */
export const createKey = operation({
  name: 'CreateKey',
  input: {
    Policy: string({ min: 1, max: 131_072 }),
    Description: string({ max: 8192 }),
    KeyUsage: oneOf('ENCRYPT_DECRYPT'),
    KeySpec: oneOf('SYMMETRIC_DEFAULT'),
    CustomerMasterKeySpec: oneOf('SYMMETRIC_DEFAULT'),
    Origin: oneOf('AWS_KMS'),
    BypassPolicyLockoutSafetyCheck: boolean(),
    Tags: kmsTags,
    MultiRegion: boolean(),
  },
  output: { KeyMetadata: metadataShape },
  run(input, context) {
    const key = createKeyFrom(context, {
      description: input.Description,
      policy: input.Policy,
      bypassLockout: input.BypassPolicyLockoutSafetyCheck,
      multiRegion: input.MultiRegion,
      tags: tagMap(input.Tags),
    });
    return { KeyMetadata: keyMetadata(context, { key, awsManaged: false }) };
  },
});
