import type { Json } from '@shopwatch/cloudformation';

/** What the functions of a template can ask for. */
export interface Scope {
  /** Returns what `Ref` gives. */
  readonly reference: (name: string) => Json;
  /** Returns what `Fn::GetAtt` gives. */
  readonly attribute: (logicalId: string, attribute: string) => Json;
  /** Returns what another stack exports. */
  readonly imported: (name: string) => Json;
  /** Returns the value of an SSM parameter, or a text that stands for it. */
  readonly parameter: (name: string) => Json;
  readonly mapping: (map: string, top: string, second: string) => Json | undefined;
  /** Returns the verdict of a condition; undefined if only the deployment decides it. */
  readonly condition: (name: string) => boolean | undefined;
  /** Returns the text that stands for a value nobody can know here. */
  readonly unknown: (what: string) => string;
}

/** What `AWS::NoValue` gives: the member or the item that has it is left out. */
export const noValue = Symbol('AWS::NoValue');
