import type { NameParts } from '@shopwatch/naming';

/** One value that a tier hands to other tiers. */
export type ContractEntry =
  /** One string, known once the tier is deployed. */
  | { readonly kind: 'text'; readonly description: string }
  /** Several strings without commas, known once the tier is deployed. */
  | { readonly kind: 'list'; readonly description: string }
  /** The fixed name of a resource, known before anything is deployed. */
  | { readonly kind: 'name'; readonly description: string; readonly parts: FixedName };

/** A resource's name without its environment. */
export type FixedName = Omit<NameParts, 'environment'>;

/** A promise of one value: which tier keeps it, under which key. */
export type ContractKey<Entry extends ContractEntry = ContractEntry> = Entry & {
  readonly tier: string;
  readonly key: string;
};

/** Everything that one tier hands to others; nothing else of a tier may be used by another project. */
export type Contract<Entries extends Record<string, ContractEntry> = Record<string, ContractEntry>> = {
  readonly [Key in keyof Entries & string]: ContractKey<Entries[Key]>;
};

/** Declares what a tier hands to others; each entry becomes a key that `read` accepts and `publish` demands. */
export function contract<Entries extends Record<string, ContractEntry>>(
  tier: string,
  entries: Entries,
): Contract<Entries> {
  const keys = Object.entries(entries).map(([key, entry]) => [key, { ...entry, tier, key }]);
  return Object.fromEntries(keys) as Contract<Entries>;
}

/** Declares an entry of one string. */
export function text(description: string) {
  return { kind: 'text', description } as const;
}

/** Declares an entry of several strings. */
export function list(description: string) {
  return { kind: 'list', description } as const;
}

/** Declares an entry that is the fixed name of a resource. */
export function name(resourceType: FixedName['resourceType'], purpose: string, description: string) {
  return { kind: 'name', description, parts: { resourceType, purpose } } as const;
}
