import { operation } from '../../../operation.ts';
import { findSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Calls the deletion of a secret off. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html */
export const restoreSecret = operation({
  name: 'RestoreSecret',
  input: { SecretId: secretId },
  run({ SecretId }, context) {
    const secret = findSecret(context, SecretId);
    secret.deletion = undefined;
    return { ARN: secret.arn, Name: secret.name };
  },
});
