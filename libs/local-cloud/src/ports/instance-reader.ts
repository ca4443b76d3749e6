import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** A virtual server as other services see it. */
export interface InstanceSummary {
  readonly id: string;
  readonly state: 'pending' | 'running' | 'shutting-down' | 'stopped' | 'stopping' | 'terminated';
  readonly vpcId: string;
  readonly availabilityZone: string;
  readonly privateIpAddress: string;
  /** Whether a web server on it answers now: it has booted, nobody stopped it, and its hardware is sound. */
  readonly answers: boolean;
}

/** Reads virtual servers; EC2 provides it. */
export const instanceReader = port<{ read(scope: Scope, instanceId: string): InstanceSummary | undefined }>(
  'instance-reader',
);
