import { operation } from '../../../operation.ts';
import { findLivingSecret, findVersion } from '../secrets/find-secret.ts';
import { secretId, stageName, requestToken } from '../shapes.ts';

/** Gives a value of a secret away. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const getSecretValue = operation({
  name: 'GetSecretValue',
  input: { SecretId: secretId, VersionId: requestToken, VersionStage: stageName },
  run({ SecretId, VersionId, VersionStage }, context) {
    const secret = findLivingSecret(context, SecretId);
    const { id, value, stages, created } = findVersion(secret, { versionId: VersionId, stage: VersionStage });
    secret.accessed = startOfDay(context.clock.now());
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: id,
      SecretString: value.kind === 'text' ? value.text : undefined,
      SecretBinary: value.kind === 'binary' ? value.bytes : undefined,
      VersionStages: [...stages],
      CreatedDate: new Date(created),
    };
  },
});

/** AWS says the day only. */
function startOfDay(instant: number): number {
  const DAY = 86_400_000;
  return Math.floor(instant / DAY) * DAY;
}
