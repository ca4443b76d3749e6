import type { Json } from '@shopwatch/cloudformation';
import type { StackSource } from '../assembly/stack-source.ts';
import type { Resource } from './resource.ts';

/** One stack with its values followed into other stacks as far as those were read too. */
export interface Stack {
  readonly source: StackSource;
  readonly name: string;
  readonly region: string;
  readonly account: string;
  /** Resources that the stack makes; those whose condition is false are left out. */
  readonly resources: ReadonlyMap<string, Resource>;
  /** Returns the value of an output. */
  readonly output: (name: string) => Json | undefined;
}
