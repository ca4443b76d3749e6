import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** Keeps the segments that a service sends about its own work; X-Ray provides it. */
export const traceRecorder = port<{
  /** Documents that are none are dropped, as the daemon drops them. */
  record(scope: Scope, documents: readonly string[]): void;
}>('trace-recorder');
