import cases from '../../testdata/event-patterns.json' with { type: 'json' };
import type { JsonObject } from '../json/value.ts';
import { eventMatches, parseEventPattern, printEventPattern } from './event-pattern.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';

interface Case {
  readonly id: string;
  readonly pattern: unknown;
  readonly event: JsonObject;
  readonly expected: { match?: boolean; error?: { code: string; message: string; messageRaw: string } };
}

/** The recordings write a pattern with a space behind commas and colons. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${JSON.stringify(name)}: ${spaced(inner)}`)
    .join(', ')}}`;
}

/** The recordings hide the partition and the region. */
const shown = (raw: string) => raw.replaceAll('<partition>', 'aws').replaceAll('<region>', 'us-east-1');

function refusal(source: string): InvalidEventPattern {
  try {
    parseEventPattern(source);
  } catch (error) {
    if (error instanceof InvalidEventPattern) return error;
  }
  throw new Error(`${source} is accepted`);
}

describe('event patterns, as recorded', () => {
  test.each((cases as unknown as readonly Case[]).map((each) => [each.id, each] as const))('%s', (_, each) => {
    const source = spaced(each.pattern);
    if (each.expected.error) {
      const { code, message, rawMessage } = refusal(source);
      const { error } = each.expected;
      expect({ code, message, rawMessage }).toEqual({
        ...error,
        messageRaw: undefined,
        rawMessage: shown(error.messageRaw),
      });
      return;
    }
    const pattern = parseEventPattern(source);
    expect(eventMatches(pattern, each.event)).toBe(each.expected.match);
    const printed = printEventPattern(pattern);
    expect(printEventPattern(parseEventPattern(printed))).toBe(printed);
    expect(eventMatches(parseEventPattern(printed), each.event)).toBe(each.expected.match);
  });
});
