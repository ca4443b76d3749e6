import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A parameter of Parameter Store as other services see it. */
export interface StoredParameter {
  readonly name: string;
  readonly type: 'SecureString' | 'String' | 'StringList';
  readonly value: string;
  readonly version: number;
}

/** Reads parameters, of one version or the latest; SSM provides it. Undefined when it does not exist. */
export const parameterReader = port<{
  read(scope: Scope, name: string, version?: number): StoredParameter | undefined;
}>('parameter-reader');
