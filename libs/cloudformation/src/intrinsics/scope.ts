import type { Json } from '../json.ts';
import type { Parameters } from '../parameters/resolve-parameters.ts';
import type { Mapping } from '../template/template.ts';
import type { PseudoParameters } from './pseudo-parameters.ts';

/** What intrinsic functions look up. */
export interface Scope {
  readonly pseudo: PseudoParameters;
  readonly parameters: Parameters;
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly conditions: ReadonlyMap<string, boolean>;
  /** Gives what Ref of a resource is, its physical id; undefined when there is no such resource. */
  readonly reference: (logicalId: string) => Json | undefined;
  /** Gives an attribute of a resource; undefined when its type has no such attribute. */
  readonly attribute: (logicalId: string, name: string) => Json | undefined;
  /** Gives the value that another stack exports under a name. */
  readonly importValue: (exportName: string) => string | undefined;
  readonly availabilityZones: (region: string) => readonly string[];
  /** Whether the template asks for AWS::LanguageExtensions. */
  readonly languageExtensions: boolean;
}
