import type { FilterObject } from '../content-filters/ast.ts';
import { SNS } from '../content-filters/dialect.ts';
import { FilterSyntaxError } from '../content-filters/filter-syntax-error.ts';
import { parseFilter } from '../content-filters/parser.ts';
import { printFilter } from '../content-filters/print.ts';
import { compileRules, type Rules } from '../content-filters/rules.ts';
import { compactJson } from '../json/compact-json.ts';
import { JsonSyntaxError } from '../json/json-syntax-error.ts';
import { checkLimits } from './filter-policy-limits.ts';
import { InvalidFilterPolicy } from './invalid-filter-policy.ts';

/** What a filter policy looks at: the attributes of a message, or its body read as JSON. */
export type FilterPolicyScope = 'MessageAttributes' | 'MessageBody';

/** The scope of a subscription that names none. */
export const DEFAULT_SCOPE: FilterPolicyScope = 'MessageAttributes';

/** A filter policy, read and ready to match. */
export interface FilterPolicy {
  readonly scope: FilterPolicyScope;
  readonly filter: FilterObject;
  readonly rules: Rules;
}

/**
 * Reads a filter policy from its JSON text; `{}` is no policy and gives `undefined`.
 *
 * SNS checks the text without its white space, so positions in its messages count that way.
 * @throws InvalidFilterPolicy in AWS's words
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html
 */
export function parseFilterPolicy(source: string, scope: FilterPolicyScope = DEFAULT_SCOPE): FilterPolicy | undefined {
  try {
    const compact = compactJson(source);
    if (compact === '{}') return undefined;
    const filter = parseFilter(compact, SNS);
    checkLimits(filter, scope);
    return { scope, filter, rules: compileRules(filter, SNS) };
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw new InvalidFilterPolicy(error.reason, error.tail);
    if (error instanceof JsonSyntaxError) throw new InvalidFilterPolicy('failed to parse JSON.', '');
    throw error;
  }
}

/** Writes a policy as compact JSON; reading it again gives the same policy. */
export function printFilterPolicy({ filter }: FilterPolicy): string {
  return printFilter(filter);
}
