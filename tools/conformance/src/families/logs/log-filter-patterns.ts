import { compared } from '../../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject } from '../../family.ts';
import { readPattern } from './pattern-match.ts';

/** Patterns that were run on AWS over one corpus of messages. */
export const logFilterPatterns: DocumentFamily = {
  name: 'log-filter-patterns',
  shape: 'document',
  sections: ['messages', 'patterns'],
  recognises: ({ messages, patterns }) => Array.isArray(messages) && Array.isArray(patterns),
  cases: ({ messages, patterns }) => patterns.map((entry: JsonObject) => patternCase(entry, messages)),
};

function patternCase(entry: JsonObject, messages: readonly string[]): ConformanceCase {
  const { id, pattern, valid, matches = [], extracted, error, filterLogEvents } = entry;
  return {
    id,
    run() {
      const read = readPattern(pattern);
      if (valid === false || !read.ok) {
        const expected = valid === false ? refusals(error, filterLogEvents) : { valid: true };
        return compared(
          expected,
          read.ok
            ? 'accepted'
            : { TestMetricFilter: read.error('TestMetricFilter'), FilterLogEvents: read.error('FilterLogEvents') },
          { subset: true },
        );
      }
      const [first, last] = entry.tested ?? [0, messages.length - 1];
      const tested = messages.map((message, at) => ({ message, at })).slice(first, last + 1);
      const hits = tested.filter(({ message }) => read.pattern.test(message));
      const fields = Object.fromEntries(hits.map(({ message, at }) => [at, read.pattern.extract(message)]));
      const wanted = Object.fromEntries(matches.map((at: number) => [at, extracted?.[at] ?? {}]));
      return compared({ matches, extracted: wanted }, { matches: hits.map(({ at }) => at), extracted: fields });
    },
  };
}

/** A message that was not recorded is not compared. */
function refusals(test: JsonObject | undefined, filter: JsonObject | undefined): JsonObject {
  return {
    ...(test === undefined ? {} : { TestMetricFilter: spoken(test) }),
    ...(filter?.code === undefined ? {} : { FilterLogEvents: spoken(filter) }),
  };
}

function spoken({ code, message }: JsonObject): JsonObject {
  return { code, ...(typeof message === 'string' ? { message } : {}) };
}
