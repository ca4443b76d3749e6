import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { malformedPolicy } from '../faults.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';
import { MalformedPolicy, parsePolicy } from '@shopwatch/notifications';

/** Gives a secret a policy; it is kept and asked by nobody. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html */
export const putResourcePolicy = operation({
  name: 'PutResourcePolicy',
  input: {
    SecretId: secretId,
    ResourcePolicy: string({ required: true, min: 1, max: 20_480 }),
    BlockPublicPolicy: boolean(),
  },
  run({ SecretId, ResourcePolicy }, context) {
    const secret = findLivingSecret(context, SecretId);
    checkPolicy(ResourcePolicy);
    secret.policy = ResourcePolicy;
    return { ARN: secret.arn, Name: secret.name };
  },
});

function checkPolicy(text: string): void {
  try {
    parsePolicy(text);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw malformedPolicy();
    throw fault;
  }
}
