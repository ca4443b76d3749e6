import { testMetricFilter } from '@shopwatch/logs';
import type { Expectation } from './expectation.ts';

/** What a drill expects of a filter pattern on its own. */
export interface PatternExpectations {
  matches(...messages: readonly string[]): PatternExpectations;
  ignores(...messages: readonly string[]): PatternExpectations;
}

/** Makes the verbs about a filter pattern. */
export function patternExpectations(pattern: string, add: (expectation: Expectation) => void): PatternExpectations {
  const expect = (message: string, matched: boolean): void =>
    add({
      sentence: `${pattern} ${matched ? 'matches' : 'ignores'} "${message}"`,
      judge() {
        const test = testMetricFilter(pattern, [message]);
        if (!test.ok) return `it is no pattern: ${test.error.message}`;
        if (test.matches.length > 0 === matched) return undefined;
        return matched ? 'it does not match' : 'it matches';
      },
    });
  const verbs: PatternExpectations = {
    matches(...messages) {
      for (const message of messages) expect(message, true);
      return verbs;
    },
    ignores(...messages) {
      for (const message of messages) expect(message, false);
      return verbs;
    },
  };
  return verbs;
}
