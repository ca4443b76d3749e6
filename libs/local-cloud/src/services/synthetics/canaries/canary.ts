import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';
import { canaryMissing } from '../faults.ts';

/** Where the script of a canary comes from: the template itself, or an object that is an archive. */
export interface CanaryCode {
  readonly Handler: string;
  readonly Script?: string;
  readonly S3Bucket?: string;
  readonly S3Key?: string;
  readonly S3ObjectVersion?: string;
}

/** What somebody wants of a canary. */
export interface CanarySettings {
  readonly name: string;
  readonly code: CanaryCode;
  readonly runtimeVersion: string;
  readonly executionRoleArn: string;
  readonly expression: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** `s3://<bucket>/<folder>` */
  readonly artifactLocation: string;
  readonly artifactConfig: object | undefined;
  readonly vpc: { readonly SubnetIds: readonly string[]; readonly SecurityGroupIds: readonly string[] } | undefined;
  readonly successRetentionDays: number;
  readonly failureRetentionDays: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** One run of a canary, when it is over. */
export interface CanaryRun {
  readonly id: string;
  readonly passed: boolean;
  /** Why it failed. */
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly started: number;
  readonly completed: number;
  readonly artifacts: string;
}

/** A canary as it is kept. */
export interface Canary extends CanarySettings {
  readonly id: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly state: 'READY' | 'RUNNING' | 'STOPPED';
  /** Epoch milliseconds. */
  readonly created: number;
  readonly modified: number;
  readonly lastStarted: number | undefined;
  readonly lastStopped: number | undefined;
  /** Tells the timer that counts from those that do not any more. */
  readonly timer: string;
  /** The newest first. */
  readonly runs: readonly CanaryRun[];
}

/** The canaries of a region, by name. */
export const canaries = stateSlot('synthetics.canaries', { empty: () => new Map<string, Canary>() });

/** Finds one. @throws AwsError ResourceNotFoundException */
export function findCanary(scope: Scope, name: string): Canary {
  const canary = scope.state(canaries).get(name);
  if (canary === undefined) throw canaryMissing(name);
  return canary;
}

/** Replaces a canary by a changed one. */
export function change(scope: Scope, canary: Canary, changes: Partial<Canary>): Canary {
  const changed = { ...canary, ...changes };
  scope.state(canaries).set(canary.name, changed);
  return changed;
}
