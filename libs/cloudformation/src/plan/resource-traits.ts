import type { Json } from '../json.ts';

/** What an update has to know of a resource type; the caller brings one for each type. */
export interface ResourceTraits {
  /** Properties whose change needs another physical resource. */
  readonly replacement: readonly string[];
  /** Properties whose change may need one; an update changes them in place. */
  readonly some: readonly string[];
  /** The property that names the resource, if people can: `TopicName`. */
  readonly nameProperty?: string;
  /** Whether tags of the stack go to the resource. @default true */
  readonly taggable?: boolean;
  /** Decides over a property of `some` by its values. @default changes in place */
  readonly replaces?: (property: string, before: Json | undefined, after: Json | undefined) => boolean;
}

/** Finds the traits of a type. */
export type TraitsLookup = (type: string) => ResourceTraits;

/** How a change of one property is made. */
export type Recreation = 'Always' | 'Conditionally' | 'Never';

export function recreationOf(traits: ResourceTraits, property: string): Recreation {
  if (traits.replacement.includes(property)) return 'Always';
  return traits.some.includes(property) ? 'Conditionally' : 'Never';
}
