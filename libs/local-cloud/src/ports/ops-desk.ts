import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** An alarm that somebody must look after. */
export interface Incident {
  readonly alarmName: string;
  readonly alarmArn: string;
  /** Why it fired. */
  readonly reason: string;
  /** From 1, critical, to 4, low. */
  readonly severity: string;
  readonly category?: string;
}

/** Opens an OpsItem for an alarm and gives its id, or that of the one that is open for it already; Systems Manager provides it. */
export const opsDesk = port<{ open(scope: Scope, incident: Incident): string }>('ops-desk');
