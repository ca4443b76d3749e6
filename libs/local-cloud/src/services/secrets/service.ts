import { provide } from '../../ports/port.ts';
import { secretReader } from '../../ports/secret-reader.ts';
import { service } from '../../service.ts';
import { createSecret } from './operations/create-secret.ts';
import { deleteResourcePolicy } from './operations/delete-resource-policy.ts';
import { deleteSecret } from './operations/delete-secret.ts';
import { describeSecret } from './operations/describe-secret.ts';
import { getRandomPassword } from './operations/get-random-password.ts';
import { getResourcePolicy } from './operations/get-resource-policy.ts';
import { getSecretValue } from './operations/get-secret-value.ts';
import { listSecretVersionIds } from './operations/list-secret-version-ids.ts';
import { listSecrets } from './operations/list-secrets.ts';
import { putResourcePolicy } from './operations/put-resource-policy.ts';
import { putSecretValue } from './operations/put-secret-value.ts';
import { restoreSecret } from './operations/restore-secret.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateSecret } from './operations/update-secret.ts';
import { updateSecretVersionStage } from './operations/update-secret-version-stage.ts';
import { secretTargetAttachmentType } from './resources/secret-target-attachment.ts';
import { secretType } from './resources/secret.ts';
import { readSecretFor } from './secrets/find-secret.ts';

/** Secrets Manager: secrets with their versions; nothing rotates them. */
export const secrets = service({
  signingName: 'secretsmanager',
  title: 'Secrets Manager',
  apiVersion: '2017-10-17',
  protocols: ['awsJson1_1'],
  targetPrefix: 'secretsmanager',
  errorNamespace: 'com.amazonaws.secretsmanager',
  operations: [
    createSecret,
    deleteResourcePolicy,
    deleteSecret,
    describeSecret,
    getRandomPassword,
    getResourcePolicy,
    getSecretValue,
    listSecrets,
    listSecretVersionIds,
    putResourcePolicy,
    putSecretValue,
    restoreSecret,
    tagResource,
    untagResource,
    updateSecret,
    updateSecretVersionStage,
  ],
  resourceTypes: [secretTargetAttachmentType, secretType],
  provides: [provide(secretReader, { read: readSecretFor })],
});
