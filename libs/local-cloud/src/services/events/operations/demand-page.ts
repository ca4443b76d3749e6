import { pageOf, type Page } from '../../../paging.ts';
import { invalid } from '../faults.ts';

/** The page of a list that a request asks for. @throws AwsError ValidationException when its token is none */
export function demandPage<Item>(
  items: readonly Item[],
  { NextToken: token, Limit = 100 }: { readonly NextToken?: string; readonly Limit?: number },
): Page<Item> {
  const page = pageOf(items, { token, size: Limit });
  if (page === undefined) throw invalid('Parameter NextToken is not valid.');
  return page;
}
