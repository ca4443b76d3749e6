import { pageOf, type Page } from '../../../paging.ts';
import { invalidToken } from '../faults.ts';

/** Cuts a page of a list. @throws AwsError when the token is none of ours */
export function page<Item>(items: readonly Item[], token: string | undefined, size = 100): Page<Item> {
  const cut = pageOf(items, { token, size });
  if (cut === undefined) throw invalidToken();
  return cut;
}
