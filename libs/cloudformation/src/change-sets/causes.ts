import { equalJson, type Json } from '../json.ts';
import type { Parameters } from '../parameters/resolve-parameters.ts';
import type { Blueprint } from '../stacks/blueprint.ts';
import { referencesIn, type Reference } from '../template/references.ts';
import type { ChangeDetail, ChangeSource, ResourceChange } from './resource-change.ts';

/** A reason for which the value of a property changes or may change. */
export type Cause = Pick<ChangeDetail, 'source' | 'causingEntity' | 'evaluation'>;

/** What is settled about the change set so far: the resources that the property may mention come first. */
export interface Settled {
  readonly blueprint: Blueprint;
  readonly previousParameters: Parameters;
  readonly changes: ReadonlyMap<string, ResourceChange>;
}

/**
 * Finds in what a property mentions why its value may change: parameters with another value, resources that are replaced,
 * attributes of resources that change at all (recorded 2025).
 */
export function causesIn(value: Json, settled: Settled): readonly Cause[] {
  const references = referencesIn(value, undefined, 'value', settled.blueprint.conditions);
  const causes = references.flatMap((reference) => causeOf(reference, settled));
  const seen = new Set<string>();
  return causes.filter(({ source, causingEntity }) => {
    const key = `${source} ${causingEntity}`;
    return !seen.has(key) && seen.add(key);
  });
}

function causeOf(reference: Reference, settled: Settled): readonly Cause[] {
  switch (reference.kind) {
    case 'condition':
      return [];
    case 'ref':
      return settled.blueprint.parameters.has(reference.name)
        ? parameterCause(reference.name, settled)
        : resourceCause(reference.name, settled);
    case 'attribute':
      return attributeCause(reference.name, reference.attribute, settled);
    default:
      return reference satisfies never;
  }
}

function parameterCause(name: string, { blueprint, previousParameters }: Settled): readonly Cause[] {
  const before = previousParameters.get(name)?.reference;
  const same = equalJson(before, blueprint.parameters.get(name)!.reference);
  return same ? [] : [cause('ParameterReference', name, 'Static')];
}

function resourceCause(name: string, { changes }: Settled): readonly Cause[] {
  const replacement = changes.get(name)?.replacement;
  if (replacement !== 'True' && replacement !== 'Conditional') return [];
  return [cause('ResourceReference', name, replacement === 'True' ? 'Static' : 'Dynamic')];
}

function attributeCause(name: string, attribute: string, { changes }: Settled): readonly Cause[] {
  const change = changes.get(name);
  if (change?.action !== 'Modify' || change.details.every(({ scope }) => scope !== 'Properties')) return [];
  return [cause('ResourceAttribute', `${name}.${attribute}`, change.replacement === 'True' ? 'Static' : 'Dynamic')];
}

function cause(source: ChangeSource, causingEntity: string, evaluation: Cause['evaluation']): Cause {
  return { source, causingEntity, evaluation };
}
