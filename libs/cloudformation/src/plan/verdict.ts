import { equalJson, type JsonObject } from '../json.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';
import { recreationOf, type ResourceTraits } from './resource-traits.ts';

/** What an update does to one resource. */
export type Verdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'update'; readonly changed: readonly string[] }
  | { readonly kind: 'replace'; readonly changed: readonly string[] }
  /** Would need another resource of the same name. */
  | { readonly kind: 'refuse'; readonly reason: string };

/** Decides from its properties, before and after, what happens to a deployed resource. */
export function verdictOf(deployed: DeployedResource, properties: JsonObject, traits: ResourceTraits): Verdict {
  const changed = changedProperties(deployed.properties, properties);
  if (changed.length === 0) return { kind: 'unchanged' };
  if (!changed.some((property) => needsReplacement(property, deployed, properties, traits))) {
    return { kind: 'update', changed };
  }
  const { nameProperty } = traits;
  const name = nameProperty === undefined ? undefined : properties[nameProperty];
  if (name === undefined || changed.includes(nameProperty!)) return { kind: 'replace', changed };
  return { kind: 'refuse', reason: customNamed(String(name)) };
}

function needsReplacement(
  property: string,
  deployed: DeployedResource,
  after: JsonObject,
  traits: ResourceTraits,
): boolean {
  const recreation = recreationOf(traits, property);
  if (recreation !== 'Conditionally') return recreation === 'Always';
  return traits.replaces?.(property, deployed.properties[property], after[property]) ?? false;
}

/** Names the top-level properties that differ, in the order of the new ones, those that are gone last. */
export function changedProperties(before: JsonObject, after: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].filter((name) => !equalJson(before[name], after[name]));
}

/** Observed in reports of deployments. */
function customNamed(name: string): string {
  return (
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
    `Rename ${name} and update the stack again.`
  );
}
