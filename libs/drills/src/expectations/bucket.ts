import type { Performance } from '../runner/performance.ts';
import { lookUp } from '../world/lookups.ts';
import type { Expectation } from './expectation.ts';

/** What a drill expects to be in a bucket when it is over. */
export interface BucketExpectations {
  /** An object with this key. @param fields members that it has, as JSON */
  holds(key: string, fields?: Readonly<Record<string, unknown>>): BucketExpectations;
  /** No object with this key. */
  lacks(key: string): BucketExpectations;
}

/** Makes the verbs about a bucket. @param bucket its name */
export function bucketExpectations(bucket: string, add: (expectation: Expectation) => void): BucketExpectations {
  const also = (words: string, key: string, judge: (text: string | undefined) => string | undefined): typeof verbs => {
    const lookup = { kind: 'object', bucket, key } as const;
    const text = (performance: Performance): string | undefined => lookUp(performance, lookup)?.toString();
    add({ sentence: `${bucket} ${words}`, lookup, judge: (performance) => judge(text(performance)) });
    return verbs;
  };
  const verbs: BucketExpectations = {
    holds: (key, fields = {}) =>
      also(`holds ${key}`, key, (text) => (text === undefined ? 'it does not' : misfit(text, fields))),
    lacks: (key) => also(`lacks ${key}`, key, (text) => (text === undefined ? undefined : 'it holds it')),
  };
  return verbs;
}

function misfit(text: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  if (Object.keys(fields).length === 0) return undefined;
  const found = JSON.parse(text) as Readonly<Record<string, unknown>>;
  for (const [name, wanted] of Object.entries(fields)) {
    const value = JSON.stringify(found[name]);
    if (value !== JSON.stringify(wanted))
      return `its ${name} is ${value ?? 'not there'}, not ${JSON.stringify(wanted)}`;
  }
  return undefined;
}
