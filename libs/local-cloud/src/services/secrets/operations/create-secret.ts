import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { readValue } from '../secrets/read-value.ts';
import { CURRENT } from '../secrets/secret.ts';
import { createSecretFrom } from '../secrets/write-secret.ts';
import { requestToken, secretTags, valueFields } from '../shapes.ts';

/** Keeps a new secret. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const createSecret = operation({
  name: 'CreateSecret',
  input: {
    Name: string({ required: true, min: 1, max: 512 }),
    ClientRequestToken: requestToken,
    Description: string({ max: 2048 }),
    KmsKeyId: string({ max: 2048 }),
    ...valueFields,
    Tags: secretTags,
  },
  run(input, context) {
    const secret = createSecretFrom(context, {
      name: input.Name,
      description: input.Description,
      kmsKeyId: input.KmsKeyId,
      value: readValue(input),
      token: input.ClientRequestToken,
      tags: new Map(input.Tags?.map(({ Key, Value }) => [Key, Value])),
    });
    const current = [...secret.versions.values()].find(({ stages }) => stages.has(CURRENT));
    return { ARN: secret.arn, Name: secret.name, VersionId: current?.id };
  },
});
