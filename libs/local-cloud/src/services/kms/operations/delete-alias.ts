import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { removeAlias } from '../keys/write-alias.ts';

/** Takes an alias away; its key stays. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html */
export const deleteAlias = operation({
  name: 'DeleteAlias',
  input: { AliasName: string({ required: true, min: 1, max: 256, pattern: '[a-zA-Z0-9:/_-]+' }) },
  run: ({ AliasName }, context) => void removeAlias(context, AliasName),
});
