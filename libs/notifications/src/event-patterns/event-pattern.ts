import type { FilterObject } from '../content-filters/ast.ts';
import { EVENTBRIDGE } from '../content-filters/dialect.ts';
import { FilterSyntaxError } from '../content-filters/filter-syntax-error.ts';
import { matchRules } from '../content-filters/match.ts';
import { parseFilter } from '../content-filters/parser.ts';
import { printFilter } from '../content-filters/print.ts';
import { compileRules, type Rules } from '../content-filters/rules.ts';
import type { JsonObject } from '../json/value.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';

/** An event pattern, read and ready to match. */
export interface EventPattern {
  readonly filter: FilterObject;
  readonly rules: Rules;
}

/**
 * Reads an event pattern from its JSON text.
 * @throws InvalidEventPattern in AWS's words
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function parseEventPattern(source: string): EventPattern {
  try {
    const filter = parseFilter(source, EVENTBRIDGE);
    return { filter, rules: compileRules(filter, EVENTBRIDGE) };
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw new InvalidEventPattern(error.reason, error.tail);
    throw error;
  }
}

/** Says whether an event matches a pattern: every field of the pattern has to be there with a wanted value. */
export function eventMatches(pattern: EventPattern, event: JsonObject): boolean {
  return matchRules(pattern.rules, event);
}

/** Writes a pattern as compact JSON; reading it again gives the same pattern. */
export function printEventPattern({ filter }: EventPattern): string {
  return printFilter(filter);
}
