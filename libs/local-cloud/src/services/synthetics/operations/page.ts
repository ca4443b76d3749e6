import { pageOf } from '../../../paging.ts';
import { invalidCanary } from '../faults.ts';

/** A page of a list, twenty unless somebody asks for another number. @throws AwsError ValidationException for a token that is none of ours */
export function pageFor<Item>(
  items: readonly Item[],
  { MaxResults, NextToken }: { readonly MaxResults?: number; readonly NextToken?: string },
) {
  const page = pageOf(items, { token: NextToken, size: MaxResults ?? 20 });
  if (page === undefined) throw invalidCanary('NextToken is not valid');
  return page;
}
