import { equalJson, type Json, type JsonObject } from '../json.ts';
import { recreationOf, type ResourceTraits } from '../plan/resource-traits.ts';
import { changedProperties } from '../plan/verdict.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';
import { causesIn, type Cause, type Settled } from './causes.ts';
import type { ChangeDetail } from './resource-change.ts';

/** Lists why the properties of a deployed resource change or may change, by property. */
export function propertyDetails(
  deployed: DeployedResource,
  after: JsonObject,
  settled: Settled,
  traits: ResourceTraits,
): readonly ChangeDetail[] {
  const written = settled.blueprint.template.resources.get(deployed.logicalId)!.properties;
  const changed = new Set(changedProperties(deployed.properties, after));
  const names = [...new Set([...Object.keys(written), ...changed])].sort();
  return names.flatMap((property) => {
    const causes = causesFor(property, deployed, written[property], changed.has(property), settled);
    return causes.map((cause) => detail(property, cause, deployed.properties[property], after[property], traits));
  });
}

function causesFor(
  property: string,
  deployed: DeployedResource,
  written: Json | undefined,
  changed: boolean,
  settled: Settled,
): readonly Cause[] {
  const causes = written === undefined ? [] : causesIn(written, settled);
  if (!changed) return causes.filter(({ source }) => source === 'ResourceAttribute' || source === 'ResourceReference');
  if (causes.length === 0) return [direct('Static')];
  const rewritten = !equalJson(written, deployed.declaration.properties[property]);
  const byParameter = causes.some(({ source }) => source === 'ParameterReference');
  if (rewritten) return [...causes, direct('Static')];
  return byParameter ? [...causes, direct('Dynamic')] : causes;
}

function direct(evaluation: Cause['evaluation']): Cause {
  return { source: 'DirectModification', causingEntity: undefined, evaluation };
}

function detail(
  property: string,
  cause: Cause,
  before: Json | undefined,
  after: Json | undefined,
  traits: ResourceTraits,
): ChangeDetail {
  const isTags = property === 'Tags' || property === 'TagsMap';
  return {
    ...cause,
    scope: isTags ? 'Tags' : 'Properties',
    property: isTags ? undefined : property,
    recreation: recreationOf(traits, property),
    before,
    after,
  };
}
