import { attributeArgument } from '../intrinsics/functions/get-att.ts';
import { subArgument } from '../intrinsics/functions/sub.ts';
import type { Call, Place } from '../intrinsics/intrinsic.ts';
import type { Json } from '../json.ts';
import type { Path } from '../path.ts';
import { splitAttribute } from '../sub-text/sub-text.ts';
import { walkCalls } from './walk-calls.ts';

/** One mention of something else in a template. */
export type Reference =
  /** Ref or `${Name}`: a parameter, a pseudo parameter or a resource. */
  | { readonly kind: 'ref'; readonly name: string; readonly path: Path }
  | { readonly kind: 'attribute'; readonly name: string; readonly attribute: string; readonly path: Path }
  /** The condition of an Fn::If, or `Condition` among conditions. */
  | { readonly kind: 'condition'; readonly name: string; readonly by: 'Fn::If' | 'Condition'; readonly path: Path };

/** Finds all references in a value; with the conditions known, only those of branches that are taken. */
export function referencesIn(
  value: Json,
  path: Path | undefined,
  place: Place = 'value',
  conditions?: ReadonlyMap<string, boolean>,
): readonly Reference[] {
  const references: Reference[] = [];
  walkCalls(value, path, { place, conditions, onCall: (call) => references.push(...referencesOf(call)) });
  return references;
}

function referencesOf(call: Call): readonly Reference[] {
  const { name, argument, path } = call;
  switch (name) {
    case 'Ref':
      return [{ kind: 'ref', name: argument as string, path }];
    case 'Condition':
      return [{ kind: 'condition', name: argument as string, by: name, path }];
    case 'Fn::If':
      return [{ kind: 'condition', name: String((argument as readonly Json[])[0]), by: name, path }];
    case 'Fn::GetAtt': {
      const { resource, attribute } = attributeArgument(argument);
      const text = typeof attribute === 'string' ? attribute : '';
      return [{ kind: 'attribute', name: String(resource), attribute: text, path }];
    }
    case 'Fn::Sub':
      return subReferences(argument, path);
    default:
      return [];
  }
}

function subReferences(argument: Json, path: Path): readonly Reference[] {
  const { parts, variables } = subArgument(argument, path);
  return parts.flatMap((part): readonly Reference[] => {
    if (part.kind !== 'variable' || Object.hasOwn(variables, part.name)) return [];
    const { resource, attribute } = splitAttribute(part.name);
    return attribute === undefined
      ? [{ kind: 'ref', name: resource, path }]
      : [{ kind: 'attribute', name: resource, attribute, path }];
  });
}

/** Gives the logical ids and parameters that an `Fn::Sub`, `Ref` or `Fn::GetAtt` in a value names, once each. */
export function namesIn(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.filter(({ kind }) => kind !== 'condition').map(({ name }) => name))];
}
