import { pageOf } from '../../paging.ts';
import { integer, list, string, structure } from '../../shapes/declare.ts';
import { invalidValue } from './faults.ts';

/** The members that all describing operations share. */
export const describeInput = {
  Filters: list(
    structure({ Name: string({ required: true }), Values: list(string(), { required: true, item: 'Value' }) }),
    { item: 'Filter' },
  ),
  Marker: string(),
  MaxRecords: integer({ min: 20, max: 100 }),
};

/** What such an operation was asked for. */
export interface DescribeRequest {
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly Marker?: string;
  readonly MaxRecords?: number;
}

/** What filters look at. */
export type FilterTable<Thing> = Readonly<Record<string, (thing: Thing) => readonly string[]>>;

/** The things that fit every filter, a page of them. @throws AwsError InvalidParameterValue for a filter or a marker this cloud has not */
export function selected<Thing>(
  things: readonly Thing[],
  { Filters = [], Marker, MaxRecords = 100 }: DescribeRequest,
  table: FilterTable<Thing> = {},
): { readonly items: readonly Thing[]; readonly Marker: string | undefined } {
  const tests = Filters.map(({ Name, Values }) => {
    const read = Object.hasOwn(table, Name) ? table[Name] : undefined;
    if (read === undefined) throw invalidValue(`Unrecognized filter name: ${Name}`);
    return (thing: Thing): boolean => read(thing).some((value) => Values.includes(value));
  });
  const fitting = things.filter((thing) => tests.every((test) => test(thing)));
  const page = pageOf(fitting, { token: Marker, size: MaxRecords });
  if (page === undefined) throw invalidValue('Invalid marker');
  return { items: page.items, Marker: page.nextToken };
}
