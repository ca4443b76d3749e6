import type { Scope } from '../scope.ts';
import type { ObjectAddress } from './object-reader.ts';
import { port } from './port.ts';

/** Stores objects for other services; S3 provides it. @throws AwsError when there is no such bucket */
export const objectWriter = port<{
  write(scope: Scope, address: ObjectAddress, body: Uint8Array, contentType: string): void;
}>('object-writer');
