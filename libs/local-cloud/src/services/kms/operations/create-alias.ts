import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { putAlias } from '../keys/write-alias.ts';

/** Gives a key a second name. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
export const createAlias = operation({
  name: 'CreateAlias',
  input: {
    AliasName: string({ required: true, min: 1, max: 256, pattern: '[a-zA-Z0-9:/_-]+' }),
    TargetKeyId: string({ required: true, min: 1, max: 2048 }),
  },
  run: ({ AliasName, TargetKeyId }, context) => void putAlias(context, AliasName, TargetKeyId),
});
