import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { keyMetadata, metadataShape } from '../keys/describe.ts';
import { findKey } from '../keys/find-key.ts';

/** Describes a key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
export const describeKey = operation({
  name: 'DescribeKey',
  input: { KeyId: string({ required: true, min: 1, max: 2048 }) },
  output: { KeyMetadata: metadataShape },
  run: ({ KeyId }, context) => ({ KeyMetadata: keyMetadata(context, findKey(context, KeyId)) }),
});
