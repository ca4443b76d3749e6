import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { metricOf } from './metric-value.ts';
import { readPattern } from './pattern-match.ts';

/** Whether a pattern matches one message, which fields it finds, and which datapoint a filter makes of it. */
export const filterPatterns: ListFamily = {
  name: 'filter-patterns',
  shape: 'list',
  recognises: (entry) => typeof entry.pattern === 'string' && typeof entry.message === 'string',
  case: (entry): ConformanceCase => ({
    id: entry.id,
    run() {
      const shown = observe(entry);
      const keys = Object.keys(entry.expected);
      return compared(entry.expected, Object.fromEntries(keys.map((key) => [key, shown[key]])));
    },
  }),
};

function observe({ pattern: text, message, metricValue, metricDimensions }: JsonObject): JsonObject {
  const read = readPattern(text);
  if (!read.ok) return { match: false, extracted: {}, error: read.error().code };
  const match = read.pattern.test(message);
  const metric = metricValue === undefined ? {} : metricOf({ pattern: text, metricValue, metricDimensions }, message);
  return { match, extracted: read.pattern.extract(message) ?? {}, ...metric };
}
