import { eventMatches, InvalidEventPattern, parseEventPattern } from '@shopwatch/notifications';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { spacedJson } from './spaced-json.ts';

/** Whether an event pattern takes an event, or why it is refused. */
export const eventPatterns: ListFamily = {
  name: 'event-patterns',
  shape: 'list',
  recognises: (entry) => 'pattern' in entry && 'event' in entry,
  case: ({ id, pattern, event, expected }): ConformanceCase => ({
    id,
    run() {
      const source = typeof pattern === 'string' ? pattern : spacedJson(pattern);
      const given = typeof event === 'string' ? JSON.parse(event) : event;
      const actual = observe(source, given);
      return compared(wanted(expected), expected.error?.messageRaw === undefined ? withoutRaw(actual) : actual);
    },
  }),
};

function observe(source: string, event: JsonObject): JsonObject {
  try {
    return { match: eventMatches(parseEventPattern(source), event) };
  } catch (error) {
    if (!(error instanceof InvalidEventPattern)) throw error;
    const { code, message, rawMessage } = error;
    return { error: { code, message, messageRaw: rawMessage } };
  }
}

/** The recordings hide the partition and the Region. */
function wanted(expected: JsonObject): JsonObject {
  const raw = expected.error?.messageRaw;
  if (raw === undefined) return expected;
  const messageRaw = raw.replaceAll('<partition>', 'aws').replaceAll('<region>', 'us-east-1');
  return { error: { ...expected.error, messageRaw } };
}

function withoutRaw({ error, match }: JsonObject): JsonObject {
  return error === undefined ? { match } : { error: { code: error.code, message: error.message } };
}
