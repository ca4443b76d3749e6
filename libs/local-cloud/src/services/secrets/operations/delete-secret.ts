import { operation } from '../../../operation.ts';
import { boolean, integer } from '../../../shapes/declare.ts';
import { deleteSecretWith } from '../secrets/delete-secret.ts';
import { findLivingSecret } from '../secrets/find-secret.ts';
import { secretId } from '../shapes.ts';

/** Marks a secret for deletion, or takes it away at once. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html */
export const deleteSecret = operation({
  name: 'DeleteSecret',
  input: { SecretId: secretId, RecoveryWindowInDays: integer(), ForceDeleteWithoutRecovery: boolean() },
  run({ SecretId, RecoveryWindowInDays, ForceDeleteWithoutRecovery }, context) {
    const secret = findLivingSecret(context, SecretId);
    const how = { recoveryDays: RecoveryWindowInDays, force: ForceDeleteWithoutRecovery };
    const gone = deleteSecretWith(context, secret, how);
    return { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(gone) };
  },
});
