import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Where an object is. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
}

/** Reads objects for other services (templates, function code) and understands the URLs of S3; S3 provides it. Undefined: no such object. */
export const objectReader = port<{
  read(scope: Scope, address: ObjectAddress): Uint8Array | undefined;
  addressOf(url: string): ObjectAddress | undefined;
}>('object-reader');
