import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** What temporary credentials stand for. */
export interface Session {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** Says what an access key that STS issued stands for; STS provides it. */
export const sessionReader = port<{ read(scope: Scope, accessKeyId: string): Session | undefined }>('session-reader');
