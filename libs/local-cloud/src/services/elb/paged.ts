import { pageOf } from '../../paging.ts';
import { invalid } from './faults.ts';

/** A page of what was asked for. @throws AwsError ValidationError for a marker that is none */
export function paged<Item>(
  items: readonly Item[],
  { Marker, PageSize = 400 }: { readonly Marker?: string; readonly PageSize?: number },
): { readonly items: readonly Item[]; readonly NextMarker: string | undefined } {
  const page = pageOf(items, { token: Marker, size: PageSize });
  if (page === undefined) throw invalid(`The marker '${Marker ?? ''}' is not valid`);
  return { items: page.items, NextMarker: page.nextToken };
}
