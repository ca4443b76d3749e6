import { createHash } from 'node:crypto';
import type { Scope } from '../../../scope.ts';
import { type Key, keyArn } from './key.ts';

/** The services whose own keys exist here, with the name that AWS gives them in its policies. */
const services: Readonly<Record<string, string>> = {
  'alias/aws/ebs': 'EBS',
  'alias/aws/lambda': 'AWS Lambda',
  'alias/aws/rds': 'RDS',
  'alias/aws/s3': 'S3',
  'alias/aws/secretsmanager': 'AWS Secrets Manager',
  'alias/aws/sns': 'SNS',
  'alias/aws/sqs': 'SQS',
  'alias/aws/ssm': 'SSM',
};

const CREATED = Date.UTC(2026, 0, 1);
const YEAR_DAYS = 365;

/** The aliases of AWS's own keys. */
export const managedAliases: readonly string[] = Object.keys(services);

/** AWS's own key behind an alias: each account and region has its own, always the same one here; undefined when there is none. */
export function managedKey(scope: Scope, alias: string): Key | undefined {
  const title = Object.hasOwn(services, alias) ? services[alias] : undefined;
  if (title === undefined) return undefined;
  const id = managedKeyId(scope, alias);
  return {
    id,
    arn: keyArn(scope, id),
    created: CREATED,
    multiRegion: false,
    description: `Default key that protects my ${title} data when no other key is defined`,
    state: 'Enabled',
    deletion: undefined,
    policy: managedPolicy(scope, alias, title),
    rotationDays: YEAR_DAYS,
    tags: new Map(),
  };
}

/** The alias of one of AWS's own keys, by its id. */
export function managedAliasOf(scope: Scope, id: string): string | undefined {
  return managedAliases.find((alias) => managedKeyId(scope, alias) === id);
}

function managedKeyId({ account, region }: Scope, alias: string): string {
  const digest = createHash('sha256').update(`${account}/${region}/${alias}`).digest('hex');
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `4${digest.slice(12, 15)}`, `8${digest.slice(15, 18)}`];
  return [...parts, digest.slice(18, 30)].join('-');
}

/**
 * AWS's policy lets the account's own principals use the key through the service; it names no service, and nobody can change it.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
function managedPolicy({ account, region, partition }: Scope, alias: string, title: string): string {
  const service = alias.slice('alias/aws/'.length);
  return JSON.stringify({
    Version: '2012-10-17',
    Id: `auto-${service}-1`,
    Statement: [
      {
        Sid: `Allow access through ${title} for all principals in the account that are authorized to use ${title}`,
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:CreateGrant', 'kms:ListGrants', 'kms:DescribeKey'],
        Resource: '*',
        Condition: {
          StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com`, 'kms:CallerAccount': account },
        },
      },
      {
        Sid: 'Allow direct access to key metadata to the account',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${account}:root` },
        Action: ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:RevokeGrant'],
        Resource: '*',
      },
    ],
  });
}
