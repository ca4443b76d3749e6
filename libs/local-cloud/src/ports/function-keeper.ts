import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A function that another service makes for itself in the account. */
export interface KeptFunction {
  readonly name: string;
  readonly archive: Uint8Array;
  readonly runtime: string;
  readonly handler: string;
  readonly role: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes and removes functions for other services; Lambda provides it. `make` replaces one of the same name and gives its ARN. */
export const functionKeeper = port<{
  make(scope: Scope, wanted: KeptFunction): string;
  remove(scope: Scope, name: string): void;
}>('function-keeper');
