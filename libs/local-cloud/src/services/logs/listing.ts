import { type Page, pageOf } from '../../paging.ts';
import { invalidNextToken } from './faults.ts';

/** Sorts by name, in the order of characters. */
export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/** A page of a list. @throws AwsError InvalidParameterException when the token is none of ours */
export function demandPage<Item>(items: readonly Item[], token: string | undefined, size = 50): Page<Item> {
  const page = pageOf(items, { token, size });
  if (page === undefined) throw invalidNextToken();
  return page;
}
