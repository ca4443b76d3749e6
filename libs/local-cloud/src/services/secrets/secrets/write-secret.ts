import type { Scope } from '../../../scope.ts';
import { invalidParameter, invalidRequest, secretExists, tokenInUse } from '../faults.ts';
import { CURRENT, PREVIOUS, type Secret, secretsOf, type SecretValue, type SecretVersion } from './secret.ts';

/** What somebody wants of a new secret. */
export interface SecretDraft {
  readonly name: string;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly value?: SecretValue;
  /** The id of its first version. @default drawn */
  readonly token?: string;
  readonly tags?: ReadonlyMap<string, string>;
}

/** Keeps a new secret. @throws AwsError ResourceExistsException, InvalidRequestException, InvalidParameterException */
export function createSecretFrom(scope: Scope, draft: SecretDraft): Secret {
  const { name, value, token } = draft;
  if (!/^[A-Za-z0-9/_+=.@!-]+$/.test(name)) {
    throw invalidParameter(
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
  }
  const existing = secretsOf(scope).get(name);
  if (existing !== undefined) return sameAgain(existing, draft);
  const now = scope.clock.now();
  const secret: Secret = {
    name,
    arn: scope.arn('secretsmanager', `secret:${name}-${suffix(scope)}`),
    created: now,
    changed: now,
    accessed: undefined,
    deletion: undefined,
    description: draft.description,
    kmsKeyId: draft.kmsKeyId,
    policy: undefined,
    versions: new Map(),
    tags: new Map(draft.tags),
  };
  secretsOf(scope).set(name, secret);
  if (value !== undefined) putValue(scope, secret, value, { token });
  return secret;
}

/** The six letters and digits at the end of every secret's ARN. */
function suffix({ ids }: Scope): string {
  return [...ids.lower(6)].map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter)).join('');
}

/** The same request twice is one; another one finds the name taken. */
function sameAgain(secret: Secret, { token, value, name }: SecretDraft): Secret {
  if (secret.deletion !== undefined) {
    throw invalidRequest(
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
  const version = token === undefined ? undefined : secret.versions.get(token);
  if (version === undefined || value === undefined || !sameValue(version.value, value)) throw secretExists(name);
  return secret;
}

/** How a new value comes in. */
export interface PutSettings {
  /** @default drawn */
  readonly token?: string;
  /** @default AWSCURRENT */
  readonly stages?: readonly string[];
}

/** Gives a secret another value. @throws AwsError ResourceExistsException when the token stands for another one */
export function putValue(
  scope: Scope,
  secret: Secret,
  value: SecretValue,
  { token = scope.ids.uuid(), stages = [CURRENT] }: PutSettings = {},
): SecretVersion {
  const existing = secret.versions.get(token);
  if (existing !== undefined && !sameValue(existing.value, value)) throw tokenInUse(token, secret.arn);
  if (existing !== undefined) return existing;
  const version: SecretVersion = { id: token, created: scope.clock.now(), value, stages: new Set() };
  secret.versions.set(token, version);
  for (const stage of stages) moveStage(secret, stage, version);
  secret.changed = version.created;
  return version;
}

/** Hands a stage to a version; the one that was current becomes the previous one. */
export function moveStage(secret: Secret, stage: string, to: SecretVersion): void {
  const from = [...secret.versions.values()].find(({ stages }) => stages.has(stage));
  if (from === to) return;
  from?.stages.delete(stage);
  to.stages.add(stage);
  if (stage === CURRENT && from !== undefined) {
    for (const { stages } of secret.versions.values()) stages.delete(PREVIOUS);
    from.stages.add(PREVIOUS);
  }
}

function sameValue(left: SecretValue, right: SecretValue): boolean {
  if (left.kind === 'text' || right.kind === 'text') {
    return left.kind === 'text' && right.kind === 'text' && left.text === right.text;
  }
  return Buffer.compare(left.bytes, right.bytes) === 0;
}
