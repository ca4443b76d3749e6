import { operation } from '../../../operation.ts';
import { required } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { findLivingSecret, findVersion } from '../secrets/find-secret.ts';
import { CURRENT, type Secret, type SecretVersion } from '../secrets/secret.ts';
import { moveStage } from '../secrets/write-secret.ts';
import { requestToken, secretId, stageName } from '../shapes.ts';

/** Hands a stage from one version to another. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html */
export const updateSecretVersionStage = operation({
  name: 'UpdateSecretVersionStage',
  input: {
    SecretId: secretId,
    VersionStage: required(stageName),
    RemoveFromVersionId: requestToken,
    MoveToVersionId: requestToken,
  },
  run({ SecretId, VersionStage: stage, RemoveFromVersionId: from, MoveToVersionId: to }, context) {
    const secret = findLivingSecret(context, SecretId);
    const holder = [...secret.versions.values()].find(({ stages }) => stages.has(stage));
    if (holder !== undefined && holder.id !== to && holder.id !== from) throw notRemoved(stage, holder);
    if (to !== undefined) moveStage(secret, stage, findVersion(secret, { versionId: to }));
    else drop(secret, stage, from);
    return { ARN: secret.arn, Name: secret.name };
  },
});

function drop(secret: Secret, stage: string, from: string | undefined): void {
  if (stage === CURRENT)
    throw invalidParameter(
      "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
    );
  if (from === undefined) throw invalidParameter('You must specify RemoveFromVersionId, MoveToVersionId, or both.');
  findVersion(secret, { versionId: from }).stages.delete(stage);
}

function notRemoved(stage: string, { id }: SecretVersion): Error {
  return invalidParameter(
    `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${id}, so you must explicitly reference that version in RemoveFromVersionId.`,
  );
}
