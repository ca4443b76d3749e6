import { knownAfterApplyText, writeUnknown } from '../intrinsics/special-values.ts';
import { equalJson, type Json, type JsonObject } from '../json.ts';
import { scopesOf, type ChangeDetail, type ResourceChange } from './resource-change.ts';

export interface DescribeChangesOptions {
  /** Shows values before and after, as `IncludePropertyValues` of DescribeChangeSet asks for. */
  readonly includePropertyValues?: boolean;
}

/** Shows changes as DescribeChangeSet does (recorded 2025). */
export function describeChanges(
  changes: readonly ResourceChange[],
  { includePropertyValues = false }: DescribeChangesOptions = {},
): readonly JsonObject[] {
  const shown = includePropertyValues ? changes.filter(comesAbout) : changes;
  return shown.map((change) => ({ Type: 'Resource', ResourceChange: describe(change, includePropertyValues) }));
}

/** With values in view, what merely may change and does not is left out (recorded 2025). */
function comesAbout({ details, action, before, after }: ResourceChange): boolean {
  return action !== 'Modify' || details.some(({ evaluation }) => evaluation === 'Static') || !equalJson(before, after);
}

function describe(change: ResourceChange, values: boolean): JsonObject {
  const { action, logicalId, type, physicalId, replacement, policyAction, details, before, after } = change;
  return {
    Action: action,
    LogicalResourceId: logicalId,
    ...(physicalId === undefined ? {} : { PhysicalResourceId: physicalId }),
    ResourceType: type,
    ...(replacement === undefined ? {} : { Replacement: replacement }),
    ...(policyAction === undefined ? {} : { PolicyAction: policyAction }),
    Scope: scopesOf(change),
    Details: details.map((detail) => describeDetail(detail, values)),
    ...(values && before !== undefined ? { BeforeContext: context(before) } : {}),
    ...(values && after !== undefined ? { AfterContext: context(after) } : {}),
  };
}

function context(properties: JsonObject): string {
  return JSON.stringify({ Properties: writeUnknown(properties) });
}

function describeDetail(detail: ChangeDetail, values: boolean): JsonObject {
  const { scope, property, recreation, source, causingEntity, evaluation } = detail;
  return {
    Target: {
      Attribute: scope,
      ...(property === undefined ? {} : { Name: property }),
      RequiresRecreation: recreation,
      ...(values && property !== undefined ? describeValues(property, detail) : {}),
    },
    Evaluation: evaluation,
    ChangeSource: source,
    ...(causingEntity === undefined ? {} : { CausingEntity: causingEntity }),
  };
}

function describeValues(property: string, { before, after }: ChangeDetail): JsonObject {
  const type = before === undefined ? 'Add' : after === undefined ? 'Remove' : 'Modify';
  return {
    Path: `/Properties/${property}`,
    ...(before === undefined ? {} : { BeforeValue: valueText(before) }),
    ...(after === undefined ? {} : { AfterValue: valueText(after) }),
    AttributeChangeType: type,
  };
}

function valueText(value: Json): string {
  const written = writeUnknown(value);
  if (written === knownAfterApplyText) return knownAfterApplyText;
  return typeof written === 'string' ? written : JSON.stringify(written);
}
