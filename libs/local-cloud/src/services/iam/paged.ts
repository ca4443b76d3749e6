import { pageOf, type Page } from '../../paging.ts';
import { invalidMarker } from './faults.ts';

/** Cuts the page that is asked for. @throws AwsError ValidationError for a marker that is none of ours */
export function paged<Item>(
  items: readonly Item[],
  { Marker, MaxItems = 100 }: { readonly Marker?: string; readonly MaxItems?: number },
): { page: Page<Item>['items']; rest: { IsTruncated: boolean; Marker: string | undefined } } {
  const page = pageOf(items, { token: Marker, size: MaxItems });
  if (page === undefined) throw invalidMarker(Marker ?? '');
  return { page: page.items, rest: { IsTruncated: page.nextToken !== undefined, Marker: page.nextToken } };
}
