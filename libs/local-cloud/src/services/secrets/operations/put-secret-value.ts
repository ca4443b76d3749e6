import { operation } from '../../../operation.ts';
import { list } from '../../../shapes/declare.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { demandValue } from '../secrets/read-value.ts';
import { putValue } from '../secrets/write-secret.ts';
import { requestToken, secretId, stageName, valueFields } from '../shapes.ts';

/** Gives a secret another value. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export const putSecretValue = operation({
  name: 'PutSecretValue',
  input: {
    SecretId: secretId,
    ClientRequestToken: requestToken,
    ...valueFields,
    VersionStages: list(stageName, { min: 1, max: 20 }),
  },
  run(input, context) {
    const secret = findLivingSecret(context, input.SecretId);
    const settings = { token: input.ClientRequestToken, stages: input.VersionStages };
    const { id, stages } = putValue(context, secret, demandValue(input), settings);
    return { ARN: secret.arn, Name: secret.name, VersionId: id, VersionStages: [...stages] };
  },
});
