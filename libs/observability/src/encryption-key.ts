import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What a key encrypts and who may use it. */
export interface EncryptionKeyProps {
  /** Name that people and services find the key by, with `alias/` in front. */
  readonly alias: string;
  readonly description: string;
  /** Who may use the key, besides the account that owns it. */
  readonly statements: readonly PolicyStatement[];
  /** Name of the statement that gives the key to its account. @default - no name */
  readonly ownerSid?: string;
}

/** A key and the alias that points at it. */
export interface EncryptionKey {
  readonly key: CfnKey;
  readonly alias: CfnAlias;
}

/** Makes a customer managed key that rotates every year and is gone a week after its stack. */
export function encryptionKey(
  scope: Construct,
  id: string,
  { alias, description, statements, ownerSid }: EncryptionKeyProps,
): EncryptionKey {
  const owner = new PolicyStatement({
    sid: ownerSid,
    principals: [new AccountRootPrincipal()],
    actions: ['kms:*'],
    resources: ['*'],
  });
  const key = new CfnKey(scope, id, {
    description,
    enableKeyRotation: true,
    pendingWindowInDays: 7,
    keyPolicy: new PolicyDocument({ statements: [owner, ...statements] }),
  });
  key.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return { key, alias: new CfnAlias(scope, `${id}Alias`, { aliasName: alias, targetKeyId: key.ref }) };
}
