import { pageOf, type Page } from '../../../paging.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { invalidMarker } from '../faults.ts';

/** The members that every list of KMS takes. */
export const pagingInput = { Limit: integer({ min: 1, max: 1000 }), Marker: string({ min: 1, max: 1024 }) };

/** Cuts the page that is asked for. @throws AwsError InvalidMarkerException */
export function paged<Item>(
  items: readonly Item[],
  { Marker, Limit = 100 }: { readonly Marker?: string; readonly Limit?: number },
): { page: Page<Item>['items']; rest: { NextMarker: string | undefined; Truncated: boolean } } {
  const page = pageOf(items, { token: Marker, size: Limit });
  if (page === undefined) throw invalidMarker();
  return { page: page.items, rest: { NextMarker: page.nextToken, Truncated: page.nextToken !== undefined } };
}
