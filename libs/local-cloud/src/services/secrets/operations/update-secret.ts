import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { readValue } from '../secrets/read-value.ts';
import { putValue } from '../secrets/write-secret.ts';
import { requestToken, secretId, valueFields } from '../shapes.ts';

/** Changes the description, the key or the value of a secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html */
export const updateSecret = operation({
  name: 'UpdateSecret',
  input: {
    SecretId: secretId,
    ClientRequestToken: requestToken,
    Description: string({ max: 2048 }),
    KmsKeyId: string({ max: 2048 }),
    ...valueFields,
  },
  run(input, context) {
    const secret = findLivingSecret(context, input.SecretId);
    const value = readValue(input);
    const put = value && putValue(context, secret, value, { token: input.ClientRequestToken });
    secret.description = input.Description ?? secret.description;
    secret.kmsKeyId = input.KmsKeyId ?? secret.kmsKeyId;
    secret.changed = context.clock.now();
    return { ARN: secret.arn, Name: secret.name, VersionId: put?.id };
  },
});
