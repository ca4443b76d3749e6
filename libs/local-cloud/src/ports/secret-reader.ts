import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Which secret, and which of its versions. @default stage AWSCURRENT */
export interface SecretQuery {
  readonly secretId: string;
  readonly stage?: string;
  readonly versionId?: string;
}

/** Reads the text of a secret; Secrets Manager provides it. Undefined when it does not exist. */
export const secretReader = port<{ read(scope: Scope, query: SecretQuery): string | undefined }>('secret-reader');
