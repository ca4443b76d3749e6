import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { secretId, secretTags } from '../shapes.ts';

/** Tags a secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html */
export const tagResource = operation({
  name: 'TagResource',
  input: { SecretId: secretId, Tags: required(secretTags) },
  run({ SecretId, Tags }, context) {
    const { tags } = findLivingSecret(context, SecretId);
    for (const { Key, Value } of Tags) tags.set(Key, Value);
  },
});
