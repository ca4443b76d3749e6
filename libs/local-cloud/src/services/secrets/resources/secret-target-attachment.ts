import { databaseReader } from '../../../ports/database-reader.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import type { Scope } from '../../../scope.ts';
import { oneOf, required, string } from '../../../shapes/declare.ts';
import { invalidRequest } from '../faults.ts';
import { findLivingSecret, findVersion } from '../secrets/find-secret.ts';
import type { Secret } from '../secrets/secret.ts';
import { putValue } from '../secrets/write-secret.ts';

/** The members that an attachment writes into a secret. */
const WRITTEN = ['engine', 'host', 'port', 'dbname', 'dbInstanceIdentifier'] as const;

/** Writes where a database is reached into its secret; of the targets AWS has, database instances are modelled. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secrettargetattachment.html */
export const secretTargetAttachmentType = resourceType({
  type: 'AWS::SecretsManager::SecretTargetAttachment',
  properties: {
    SecretId: string({ required: true }),
    TargetId: string({ required: true }),
    TargetType: required(oneOf('AWS::RDS::DBInstance')),
  },
  taggable: false,
  create({ SecretId, TargetId }, context) {
    const secret = findLivingSecret(context, SecretId);
    attach(context, secret, TargetId);
    return { physicalId: secret.arn, attributes: {} };
  },
  update({ properties: { SecretId, TargetId } }, context) {
    const secret = findLivingSecret(context, SecretId);
    attach(context, secret, TargetId);
    return { physicalId: secret.arn, attributes: {} };
  },
  delete(resource, context) {
    const secret = findLivingSecret(context, resource.physicalId);
    const left = Object.entries(membersOf(secret)).filter(([name]) => !WRITTEN.includes(name as never));
    putValue(context, secret, { kind: 'text', text: JSON.stringify(Object.fromEntries(left)) });
  },
});

function attach(scope: Scope, secret: Secret, id: string): void {
  const database = scope.port(databaseReader).read(scope, id);
  if (database === undefined) throw invalidRequest(`DBInstance ${id} not found.`);
  const { engine, address: host, port, databaseName: dbname } = database;
  const members = { ...membersOf(secret), engine, host, port, dbname, dbInstanceIdentifier: database.id };
  putValue(scope, secret, { kind: 'text', text: JSON.stringify(members) });
}

function membersOf(secret: Secret): Record<string, unknown> {
  const { value } = findVersion(secret, {});
  try {
    if (value.kind === 'text') return JSON.parse(value.text) as Record<string, unknown>;
  } catch {
    // Said below, together with bytes.
  }
  throw invalidRequest('The secret must hold a JSON object to be attached to a database.');
}
