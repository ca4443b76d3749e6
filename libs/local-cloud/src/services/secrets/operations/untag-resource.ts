import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Takes tags off a secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html */
export const untagResource = operation({
  name: 'UntagResource',
  input: { SecretId: secretId, TagKeys: list(string({ min: 1, max: 128 }), { required: true }) },
  run({ SecretId, TagKeys }, context) {
    const { tags } = findLivingSecret(context, SecretId);
    for (const key of TagKeys) tags.delete(key);
  },
});
