import { operation } from '../../../operation.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Takes the policy of a secret away. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteResourcePolicy.html */
export const deleteResourcePolicy = operation({
  name: 'DeleteResourcePolicy',
  input: { SecretId: secretId },
  run({ SecretId }, context) {
    const secret = findLivingSecret(context, SecretId);
    secret.policy = undefined;
    return { ARN: secret.arn, Name: secret.name };
  },
});
