import type { Secret } from './secret.ts';

/** What a list of secrets is narrowed by. */
export interface SecretFilter {
  readonly Key?: string;
  readonly Values?: readonly string[];
}

/** The keys that secrets can be filtered by. */
export const filterKeys = ['description', 'name', 'tag-key', 'tag-value', 'all'] as const;

/** Whether a secret fits all filters; the values of one are alternatives, `!` before one turns it around. @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_search-secret.html */
export function fits(secret: Secret, filters: readonly SecretFilter[]): boolean {
  return filters.every(({ Key = 'all', Values = [] }) =>
    Values.some((value) => fitsValue(textsOf(secret, Key), Key, value)),
  );
}

function fitsValue(texts: readonly string[], key: string, value: string): boolean {
  if (value.startsWith('!')) return !fitsValue(texts, key, value.slice(1));
  const caseMatters = key !== 'description' && key !== 'all';
  const wanted = caseMatters ? value : value.toLowerCase();
  return texts.some((text) => (caseMatters ? text : text.toLowerCase()).startsWith(wanted));
}

function textsOf({ name, description, tags }: Secret, key: string): string[] {
  const words = (description ?? '').split(/\s+/).filter((word) => word !== '');
  switch (key) {
    case 'name':
      return [name];
    case 'description':
      return words;
    case 'tag-key':
      return [...tags.keys()];
    case 'tag-value':
      return [...tags.values()];
    default:
      return [name, ...words, ...tags.keys(), ...tags.values()];
  }
}
