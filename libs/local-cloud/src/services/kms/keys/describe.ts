import type { Scope } from '../../../scope.ts';
import { structure, timestamp } from '../../../shapes/declare.ts';
import type { FoundKey } from './find-key.ts';

/** How the moments of a key travel. */
export const metadataShape = structure({ CreationDate: timestamp(), DeletionDate: timestamp() });

/** How a key goes to clients. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
export function keyMetadata(scope: Scope, { key, awsManaged }: FoundKey): object {
  return {
    AWSAccountId: key.arn.split(':')[4] ?? scope.account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.created,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    DeletionDate: key.deletion,
    Origin: 'AWS_KMS',
    KeyManager: awsManaged ? 'AWS' : 'CUSTOMER',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: key.multiRegion,
  };
}
