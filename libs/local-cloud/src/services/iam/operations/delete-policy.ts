import { operation } from '../../../operation.ts';
import { removePolicy } from '../policies/write-policy.ts';
import { arnShape } from '../shapes.ts';

/** Takes a policy away that no role has. @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export const deletePolicy = operation({
  name: 'DeletePolicy',
  input: { PolicyArn: arnShape },
  run({ PolicyArn }, context) {
    removePolicy(context, PolicyArn);
  },
});
