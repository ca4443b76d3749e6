import type { JsonScalar } from '../json/value.ts';
import { blockHolds, parseAddress } from './addresses.ts';
import type { AnythingButLike, Bound, Test } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { compileWildcard, wildcardMatches } from './wildcard.ts';

/** Says whether one value passes a test. */
export type Matcher = (value: JsonScalar) => boolean;

/** Compiles a test; `exists: false` has no matcher, since it is about values that are not there. */
export function compileTest(test: Test, dialect: Dialect): Matcher | undefined {
  switch (test.kind) {
    case 'text':
      return textMatcher(test.text);
    case 'number':
      return (value) => value === test.number.value;
    case 'word':
      return (value) => value === test.value;
    case 'exactly':
      return (value) => value === test.text;
    case 'prefix':
    case 'suffix':
      return textOnly(compileLike(test.kind, test.text, test.ignoreCase));
    case 'equals-ignore-case':
    case 'wildcard':
      return textOnly(compileLike(test.kind, test.text, false));
    case 'numeric-equals':
      return comparable(dialect, (value) => value === test.number.value);
    case 'numeric-range':
      return comparable(dialect, (value) => test.bounds.every((bound) => withinBound(bound, value)));
    case 'exists':
      return test.present ? () => true : undefined;
    case 'cidr':
      return textOnly((value) => {
        const address = parseAddress(value);
        return address !== undefined && blockHolds(test.block, address);
      });
    case 'anything-but-texts': {
      const excluded = new Set<JsonScalar>(test.texts);
      return (value) => !excluded.has(value);
    }
    case 'anything-but-numbers': {
      const excluded = new Set<JsonScalar>(test.numbers.map(({ value }) => value));
      return (value) => !excluded.has(value);
    }
    case 'anything-but-like': {
      const excluded = test.texts.map((text) => compileLike(test.like, text, false));
      return (value) => typeof value !== 'string' || !excluded.some((matches) => matches(value));
    }
    default:
      return test satisfies never;
  }
}

/** An address stands for all its spellings. */
function textMatcher(text: string): Matcher {
  const address = parseAddress(text);
  if (!address) return (value) => value === text;
  const block = { written: text, bits: address.bits, first: address.value, last: address.value };
  return textOnly((value) => {
    const given = parseAddress(value);
    return given !== undefined && blockHolds(block, given);
  });
}

function textOnly(matches: (value: string) => boolean): Matcher {
  return (value) => typeof value === 'string' && matches(value);
}

/** Numbers outside the range of the dialect take part in no numeric comparison. */
function comparable({ largestNumber }: Dialect, matches: (value: number) => boolean): Matcher {
  return (value) => typeof value === 'number' && Math.abs(value) <= largestNumber && matches(value);
}

function withinBound({ operator, number }: Bound, value: number): boolean {
  switch (operator) {
    case '<':
      return value < number.value;
    case '<=':
      return value <= number.value;
    case '>':
      return value > number.value;
    case '>=':
      return value >= number.value;
    default:
      return operator satisfies never;
  }
}

function compileLike(like: AnythingButLike, text: string, ignoreCase: boolean): (value: string) => boolean {
  const wanted = ignoreCase || like === 'equals-ignore-case' ? text.toLowerCase() : text;
  switch (like) {
    case 'prefix':
      return ignoreCase ? (value) => value.toLowerCase().startsWith(wanted) : (value) => value.startsWith(wanted);
    case 'suffix':
      return ignoreCase ? (value) => value.toLowerCase().endsWith(wanted) : (value) => value.endsWith(wanted);
    case 'equals-ignore-case':
      return (value) => value.toLowerCase() === wanted;
    case 'wildcard': {
      const wildcard = compileWildcard(wanted);
      return (value) => wildcardMatches(wildcard, value);
    }
    default:
      return like satisfies never;
  }
}
