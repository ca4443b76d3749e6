import { pageOf, type Page } from '../../paging.ts';
import { invalidParameter } from './faults.ts';

/** How many topics or subscriptions a list gives at once. */
const SIZE = 100;

/** Cuts the page that is asked for. @throws AwsError InvalidParameter */
export function paged<Item>(items: readonly Item[], token: string | undefined): Page<Item> {
  const page = pageOf(items, { token, size: SIZE });
  if (page === undefined) throw invalidParameter('NextToken');
  return page;
}
