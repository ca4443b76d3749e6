import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { moveAlias } from '../keys/write-alias.ts';

/** Gives an alias to another key. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html */
export const updateAlias = operation({
  name: 'UpdateAlias',
  input: {
    AliasName: string({ required: true, min: 1, max: 256, pattern: '[a-zA-Z0-9:/_-]+' }),
    TargetKeyId: string({ required: true, min: 1, max: 2048 }),
  },
  run: ({ AliasName, TargetKeyId }, context) => void moveAlias(context, AliasName, TargetKeyId),
});
