import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** One statement of a function's policy, as it was added. */
export interface Permission {
  readonly sid: string;
  readonly action: string;
  readonly principal: string;
  readonly sourceArn?: string;
  readonly sourceAccount?: string;
}

/** What becomes of asynchronous invocations. */
export interface EventInvokeConfig {
  /** Epoch milliseconds. */
  readonly lastModified: number;
  readonly maximumRetryAttempts?: number;
  readonly maximumEventAgeInSeconds?: number;
  readonly onSuccess?: string;
  readonly onFailure?: string;
}

/** What CreateFunction and UpdateFunctionConfiguration set. */
export interface FunctionSettings {
  readonly runtime: string;
  readonly handler: string;
  readonly role: string;
  readonly description: string;
  /** Seconds. */
  readonly timeout: number;
  /** MiB. */
  readonly memorySize: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logGroup: string;
  readonly logFormat: LogFormat;
  /** ARNs of versions of layers; they are recorded, and none of their files is there when the function runs. */
  readonly layers: readonly string[];
  readonly deadLetterArn?: string;
  readonly tracingMode: string;
  /** MiB of `/tmp`. */
  readonly ephemeralStorage: number;
}

/** How a function's lines and Lambda's own are written. @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html */
export type LogFormat = 'JSON' | 'Text';

/** The code of a function: its hash as AWS shows it, which is also where its archive is kept. */
export interface FunctionCode {
  readonly codeSha256: string;
  readonly codeSize: number;
  readonly architectures: readonly string[];
}

/** A function as it is stored. */
export interface StoredFunction extends FunctionSettings, FunctionCode {
  readonly name: string;
  readonly arn: string;
  /** Epoch milliseconds. */
  readonly lastModified: number;
  readonly revisionId: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  readonly reservedConcurrency?: number;
  readonly eventInvokeConfig?: EventInvokeConfig;
}

/** The functions of a region, by name. */
export const functions = stateSlot('lambda.functions', { empty: () => new Map<string, StoredFunction>() });

/** Replaces a function by a changed one, under a new revision. */
export function change(scope: Scope, stored: StoredFunction, changes: Partial<StoredFunction>): StoredFunction {
  const changed = { ...stored, ...changes, revisionId: scope.ids.uuid() };
  scope.state(functions).set(stored.name, changed);
  return changed;
}
