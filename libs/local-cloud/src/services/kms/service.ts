import { keyReader } from '../../ports/key-reader.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { decideOnKey, readKeyFor } from './keys/policy.ts';
import { cancelKeyDeletion } from './operations/cancel-key-deletion.ts';
import { createAlias } from './operations/create-alias.ts';
import { createKey } from './operations/create-key.ts';
import { deleteAlias } from './operations/delete-alias.ts';
import { describeKey } from './operations/describe-key.ts';
import { disableKeyRotation } from './operations/disable-key-rotation.ts';
import { disableKey } from './operations/disable-key.ts';
import { enableKeyRotation } from './operations/enable-key-rotation.ts';
import { enableKey } from './operations/enable-key.ts';
import { getKeyPolicy } from './operations/get-key-policy.ts';
import { getKeyRotationStatus } from './operations/get-key-rotation-status.ts';
import { listAliases } from './operations/list-aliases.ts';
import { listKeyPolicies } from './operations/list-key-policies.ts';
import { listKeys } from './operations/list-keys.ts';
import { listResourceTags } from './operations/list-resource-tags.ts';
import { putKeyPolicy } from './operations/put-key-policy.ts';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateAlias } from './operations/update-alias.ts';
import { updateKeyDescription } from './operations/update-key-description.ts';
import { aliasType } from './resources/alias.ts';
import { keyType } from './resources/key.ts';

/** Key Management Service: which keys there are and who may use them; nothing is really encrypted. */
export const kms = service({
  signingName: 'kms',
  title: 'KMS',
  apiVersion: '2014-11-01',
  protocols: ['awsJson1_1'],
  targetPrefix: 'TrentService',
  errorNamespace: 'com.amazonaws.kms',
  operations: [
    cancelKeyDeletion,
    createAlias,
    createKey,
    deleteAlias,
    describeKey,
    disableKey,
    disableKeyRotation,
    enableKey,
    enableKeyRotation,
    getKeyPolicy,
    getKeyRotationStatus,
    listAliases,
    listKeyPolicies,
    listKeys,
    listResourceTags,
    putKeyPolicy,
    scheduleKeyDeletion,
    tagResource,
    untagResource,
    updateAlias,
    updateKeyDescription,
  ],
  resourceTypes: [aliasType, keyType],
  provides: [provide(keyReader, { read: readKeyFor, decide: decideOnKey })],
});
