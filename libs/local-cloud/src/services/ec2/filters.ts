import { AwsError } from '../../aws-error.ts';
import { integer, list, string, structure } from '../../shapes/declare.ts';
import { invalidValue } from './faults.ts';

/** The members that all describing operations share. */
export const describeInput = {
  Filters: list(structure({ Name: string(), Values: list(string(), { wire: 'Value' }) }), { wire: 'Filter' }),
  MaxResults: integer({ min: 1 }),
  NextToken: string(),
};

/** What such an operation was asked for. */
export interface DescribeRequest {
  readonly Filters?: readonly { readonly Name?: string; readonly Values?: readonly string[] }[];
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** What filters look at: the values of a thing under each filter's name. */
export type FilterTable<Thing> = Readonly<
  Record<string, (thing: Thing) => readonly (string | undefined)[] | string | undefined>
>;

interface Tagged {
  readonly tags?: Readonly<Record<string, string>>;
}

/** The things that fit every filter, a page of them. @throws AwsError InvalidParameterValue for a filter this cloud has not */
export function selected<Thing extends Tagged>(
  things: Iterable<Thing>,
  request: DescribeRequest,
  table: FilterTable<Thing>,
): { readonly page: Thing[]; readonly NextToken?: string } {
  const tests = (request.Filters ?? []).map(({ Name = '', Values = [] }) => {
    const read = reader(Name, table);
    const patterns = Values.map(wildcard);
    return (thing: Thing): boolean => [read(thing)].flat().some((value) => patterns.some((pattern) => pattern(value)));
  });
  const fitting = [...things].filter((thing) => tests.every((test) => test(thing)));
  const start = startOf(request.NextToken);
  const end = request.MaxResults === undefined ? fitting.length : start + request.MaxResults;
  const more = end < fitting.length ? { NextToken: Buffer.from(`from:${end}`).toString('base64') } : {};
  return { page: fitting.slice(start, end), ...more };
}

function reader<Thing extends Tagged>(name: string, table: FilterTable<Thing>): FilterTable<Thing>[string] {
  if (name === 'tag-key') return ({ tags = {} }) => Object.keys(tags);
  if (name.startsWith('tag:')) return ({ tags = {} }) => tags[name.slice('tag:'.length)];
  const read = Object.hasOwn(table, name) ? table[name] : undefined;
  if (read === undefined) throw invalidValue(`The filter '${name}' is invalid`);
  return read;
}

/** `*` stands for any text, `?` for one character; each star is tried once from left to right, so the time is bounded. */
function wildcard(pattern: string): (value: string | undefined) => boolean {
  if (!/[*?]/.test(pattern)) return (value) => value === pattern;
  return (value) => value !== undefined && fits(pattern, value);
}

function fits(pattern: string, value: string): boolean {
  let [p, v, star, mark] = [0, 0, -1, 0];
  while (v < value.length) {
    if (pattern[p] === '*') {
      star = p++;
      mark = v;
    } else if (pattern[p] === '?' || pattern[p] === value[v]) {
      p += 1;
      v += 1;
    } else if (star >= 0) {
      p = star + 1;
      v = ++mark;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(p));
}

function startOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const [, start] = /^from:(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (start === undefined) throw new AwsError('InvalidParameterValue', `Invalid value '${token}' for nextToken.`);
  return Number(start);
}
