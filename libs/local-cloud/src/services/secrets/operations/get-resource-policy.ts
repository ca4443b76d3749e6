import { operation } from '../../../operation.ts';
import { findSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Shows the policy of a secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html */
export const getResourcePolicy = operation({
  name: 'GetResourcePolicy',
  input: { SecretId: secretId },
  run({ SecretId }, context) {
    const { arn, name, policy } = findSecret(context, SecretId);
    return { ARN: arn, Name: name, ResourcePolicy: policy };
  },
});
