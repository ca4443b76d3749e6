import type { Secret } from './secret.ts';

/** A secret as clients see it; its versions by id with their stages. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export function secretOut(secret: Secret): Record<string, unknown> {
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    LastChangedDate: new Date(secret.changed),
    LastAccessedDate: dateOf(secret.accessed),
    DeletedDate: dateOf(secret.deletion),
    Tags: secret.tags.size === 0 ? undefined : [...secret.tags].map(([Key, Value]) => ({ Key, Value })),
    CreatedDate: new Date(secret.created),
  };
}

/** The versions that have a stage. */
export function stagesOf({ versions }: Secret): Record<string, string[]> {
  const staged = [...versions.values()].filter(({ stages }) => stages.size > 0);
  return Object.fromEntries(staged.map(({ id, stages }) => [id, [...stages]]));
}

function dateOf(instant: number | undefined): Date | undefined {
  return instant === undefined ? undefined : new Date(instant);
}
