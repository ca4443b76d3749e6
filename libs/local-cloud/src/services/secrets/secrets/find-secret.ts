import { parseArn } from '../../../arn.ts';
import type { SecretQuery } from '../../../ports/secret-reader.ts';
import type { Scope } from '../../../scope.ts';
import { markedForDeletion, secretNotFound, valueNotFound } from '../faults.ts';
import { CURRENT, type Secret, secretsOf, type SecretVersion } from './secret.ts';

/** A secret by its name, its ARN, or its ARN without the random end. @throws AwsError ResourceNotFoundException */
export function findSecret(scope: Scope, asked: string): Secret {
  const secret = trySecret(scope, asked);
  if (secret === undefined) throw secretNotFound();
  return secret;
}

/** The same, and it is not about to go. @throws AwsError also InvalidRequestException */
export function findLivingSecret(scope: Scope, asked: string): Secret {
  const secret = findSecret(scope, asked);
  if (secret.deletion !== undefined) throw markedForDeletion();
  return secret;
}

/** One value of a secret: that of an id, of a stage, or the current one. @throws AwsError ResourceNotFoundException */
export function findVersion(secret: Secret, { versionId, stage }: Omit<SecretQuery, 'secretId'>): SecretVersion {
  const version = tryVersion(secret, { versionId, stage });
  if (version !== undefined) return version;
  throw valueNotFound(versionId === undefined ? `staging label: ${stage ?? CURRENT}` : `VersionId: ${versionId}`);
}

/** The text of a secret for other services; undefined when there is none. */
export function readSecretFor(scope: Scope, { secretId, ...query }: SecretQuery): string | undefined {
  const secret = trySecret(scope, secretId);
  if (secret === undefined || secret.deletion !== undefined) return undefined;
  const value = tryVersion(secret, query)?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

function trySecret(scope: Scope, asked: string): Secret | undefined {
  const arn = parseArn(asked);
  if (arn?.service !== 'secretsmanager') return secretsOf(scope).get(asked);
  const held = secretsOf(scope.in({ account: arn.account, region: arn.region }));
  return [...held.values()].find((secret) => secret.arn === asked || secret.arn.slice(0, -'-XXXXXX'.length) === asked);
}

function tryVersion(secret: Secret, { versionId, stage }: Omit<SecretQuery, 'secretId'>): SecretVersion | undefined {
  if (versionId === undefined) return [...secret.versions.values()].find(({ stages }) => stages.has(stage ?? CURRENT));
  const version = secret.versions.get(versionId);
  return stage === undefined || version?.stages.has(stage) ? version : undefined;
}
