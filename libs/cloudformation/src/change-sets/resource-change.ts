import type { Json, JsonObject } from '../json.ts';
import type { Recreation } from '../plan/resource-traits.ts';

/** The parts of a resource that a change can touch. */
export type ChangeScope = 'DeletionPolicy' | 'Metadata' | 'Properties' | 'Tags' | 'UpdateReplacePolicy';

export type ChangeSource = 'DirectModification' | 'ParameterReference' | 'ResourceAttribute' | 'ResourceReference';

/** One reason for a change, as DescribeChangeSet lists them. */
export interface ChangeDetail {
  readonly scope: ChangeScope;
  /** Top-level property, for the scope `Properties` only. */
  readonly property: string | undefined;
  readonly recreation: Recreation;
  readonly source: ChangeSource;
  /** Parameter, resource, or resource and attribute. */
  readonly causingEntity: string | undefined;
  /** Static: the value will change for sure. Dynamic: it may. */
  readonly evaluation: 'Static' | 'Dynamic';
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export type PolicyAction =
  'Delete' | 'ReplaceAndDelete' | 'ReplaceAndRetain' | 'ReplaceAndSnapshot' | 'Retain' | 'Snapshot';

/** What a change set does to one resource. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove';
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string | undefined;
  /** For Modify only. */
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined;
  readonly policyAction: PolicyAction | undefined;
  readonly details: readonly ChangeDetail[];
  readonly before: JsonObject | undefined;
  /** Values that exist only once a resource does are `knownAfterApply`. */
  readonly after: JsonObject | undefined;
}

/** Scopes of a change, once each, sorted. */
export function scopesOf({ details }: ResourceChange): readonly ChangeScope[] {
  return [...new Set(details.map(({ scope }) => scope))].sort();
}
