import type { Json, JsonObject } from '@shopwatch/cloudformation';
import type { Stack } from './stack.ts';

/** One resource of a template with every function in its properties followed. */
export interface Resource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** What the template's author says about the resource under `Metadata.alarm-lint`. */
  readonly declared: JsonObject;
  /** Construct path, or stack and logical id where CDK noted none. */
  readonly path: string;
  /** What `Ref` gives. */
  readonly ref: string;
  /** The physical name. */
  readonly name: string;
  readonly arn: string;
}

/** Metadata key for what cannot be read from a template: samples of log lines, metrics that code publishes, what is watched. */
export const DECLARED = 'alarm-lint';

/** A resource as the template spells it. */
export interface WrittenResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly Condition?: string;
  readonly Metadata?: Readonly<Record<string, Json>>;
}
