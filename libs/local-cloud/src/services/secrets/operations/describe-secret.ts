import { operation } from '../../../operation.ts';
import { secretOut, stagesOf } from '../secrets/describe-secret.ts';
import { findSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Shows a secret without its value. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret = operation({
  name: 'DescribeSecret',
  input: { SecretId: secretId },
  run({ SecretId }, context) {
    const secret = findSecret(context, SecretId);
    return { ...secretOut(secret), VersionIdsToStages: stagesOf(secret) };
  },
});
