import { basicStatistics, type BasicStatistic, type Bounds, type Statistic, type TrimmedFamily } from './ast.ts';
import { StatisticSyntaxError } from './errors.ts';
import { lexStatistic, type StatisticToken } from './lexer.ts';

/** How many decimals AWS accepts in a bound. */
const maxDecimals = 10;

/** The words that stand in front of a number, such as `p99`, and the family each stands for. */
const shortFamilies: Readonly<Record<string, TrimmedFamily>> = { tm: 'TM', tc: 'TC', ts: 'TS', wm: 'WM' };

const spellings =
  'SampleCount, Average, Sum, Minimum, Maximum, p99, tm99, tc99, ts99, wm99, IQM, TM(…), TC(…), TS(…), WM(…) or PR(…)';

/**
 * Reads a statistic as CloudWatch spells it; the letters' case counts.
 * @throws StatisticSyntaxError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 */
export function parseStatistic(source: string): Statistic {
  if (isBasic(source)) return { kind: 'basic', name: source };
  const cursor = new Cursor(source);
  const statistic = parseAny(cursor);
  cursor.expectEnd();
  return statistic;
}

/** Tells whether CloudWatch accepts the text as a statistic. */
export function isStatistic(source: string): boolean {
  try {
    parseStatistic(source);
    return true;
  } catch (error) {
    if (error instanceof StatisticSyntaxError) return false;
    throw error;
  }
}

function parseAny(cursor: Cursor): Statistic {
  const word = cursor.expect('word', `a statistic: ${spellings}`);
  if (isBasic(word.text)) return { kind: 'basic', name: word.text };
  if (word.text === 'IQM') return { kind: 'interquartile-mean' };
  if (word.text === 'p') return { kind: 'percentile', percent: parsePercent(cursor) };
  if (word.text === 'PR') return { kind: 'percentile-rank', bounds: parseBounds(cursor, 'value') };
  if (isFamily(word.text)) return { kind: 'trimmed', family: word.text, bounds: parseBounds(cursor) };
  const family = Object.hasOwn(shortFamilies, word.text) ? shortFamilies[word.text] : undefined;
  if (family === undefined) throw cursor.unexpected(word, `one of ${spellings}`);
  return { kind: 'trimmed', family, bounds: { measure: 'percent', upper: parsePercent(cursor) } };
}

function isBasic(word: string): word is BasicStatistic {
  return (basicStatistics as readonly string[]).includes(word);
}

function isFamily(word: string): word is TrimmedFamily {
  return word === 'TM' || word === 'TC' || word === 'TS' || word === 'WM';
}

function parsePercent(cursor: Cursor): number {
  const token = cursor.expect('number', 'a percentage from 0 to 100');
  return percentOf(cursor, token);
}

function percentOf(cursor: Cursor, token: StatisticToken): number {
  const value = numberOf(cursor, token);
  if (value > 100) throw cursor.unexpected(token, 'a percentage from 0 to 100');
  return value;
}

function numberOf(cursor: Cursor, token: StatisticToken): number {
  const decimals = token.text.split('.')[1]?.length ?? 0;
  if (decimals > maxDecimals) throw cursor.unexpected(token, `a number with at most ${maxDecimals} decimals`);
  return Number(token.text);
}

/** `(lower:upper)`, one of which may be absent; both percentages or both values. */
function parseBounds(cursor: Cursor, only?: Bounds['measure']): Bounds {
  cursor.expectSymbol('(');
  const lower = parseBound(cursor);
  const colon = cursor.expectSymbol(':');
  const upper = parseBound(cursor);
  cursor.expectSymbol(')');
  const measure = lower?.measure ?? upper?.measure;
  if (measure === undefined) throw cursor.unexpected(colon, 'a lower bound, an upper bound or both');
  if (lower !== undefined && upper !== undefined) checkOrder(cursor, lower, upper);
  if (only !== undefined && measure !== only) throw cursor.unexpected((lower ?? upper)!.token, 'a value without %');
  return { measure, lower: lower?.value, upper: upper?.value };
}

interface Bound {
  readonly token: StatisticToken;
  readonly measure: Bounds['measure'];
  readonly value: number;
}

function parseBound(cursor: Cursor): Bound | undefined {
  if (cursor.isSymbol(':') || cursor.isSymbol(')')) return undefined;
  const token = cursor.expect('number', 'a bound that is not negative');
  if (!cursor.isSymbol('%')) return { token, measure: 'value', value: numberOf(cursor, token) };
  cursor.expectSymbol('%');
  return { token, measure: 'percent', value: percentOf(cursor, token) };
}

function checkOrder(cursor: Cursor, lower: Bound, upper: Bound): void {
  if (lower.measure !== upper.measure) throw cursor.unexpected(upper.token, 'both bounds with % or both without');
  if (lower.value >= upper.value) throw cursor.unexpected(upper.token, `an upper bound above ${lower.token.text}`);
}

/** Walks over the tokens and words the errors. */
class Cursor {
  private readonly source: string;
  private readonly tokens: readonly StatisticToken[];
  private position = 0;

  constructor(source: string) {
    this.source = source;
    this.tokens = lexStatistic(source);
  }

  expect(kind: StatisticToken['kind'], expected: string): StatisticToken {
    const token = this.peek();
    if (token.kind !== kind) throw this.unexpected(token, expected);
    this.position += 1;
    return token;
  }

  expectSymbol(symbol: string): StatisticToken {
    const token = this.peek();
    if (!this.isSymbol(symbol)) throw this.unexpected(token, `"${symbol}"`);
    this.position += 1;
    return token;
  }

  expectEnd(): void {
    this.expect('end', 'the end of the statistic');
  }

  isSymbol(symbol: string): boolean {
    const token = this.peek();
    return token.kind === 'symbol' && token.text === symbol;
  }

  unexpected(token: StatisticToken, expected: string): StatisticSyntaxError {
    const found = token.kind === 'end' ? 'the end' : `"${token.text}"`;
    return new StatisticSyntaxError(
      this.source,
      token.range,
      `unexpected ${found} in the statistic "${this.source}", expected ${expected}`,
    );
  }

  private peek(): StatisticToken {
    return this.tokens[Math.min(this.position, this.tokens.length - 1)]!;
  }
}
