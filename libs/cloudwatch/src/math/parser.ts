import type { BinarySymbol, Expression, Keyword, MathExpression } from './ast.ts';
import { MathError, type MathErrorCode } from './errors.ts';
import { describeToken, tokenize, type Token } from './lexer.ts';
import { binaryOperators, binarySymbol } from './operators.ts';

/** Longer sources are refused unread. AWS allows an expression 2048 characters; printing one adds spaces. */
const longestSource = 16_384;
const deepestNesting = 100;
/** A source of 2048 characters has at most 2048 nodes. */
const mostNodes = 2_500;

const keywords: readonly string[] = ['REPEAT', 'LINEAR', 'ASC', 'DESC', 'AVG', 'MIN', 'MAX', 'SUM'] satisfies Keyword[];

/**
 * Reads a metric-math expression.
 * @throws MathError at the first thing that cannot be read, and for a Metrics Insights query.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax
 */
export function parse(source: string): MathExpression {
  if (source.length > longestSource) {
    const message = `expression is too long: ${source.length} characters, at most ${longestSource}`;
    throw new MathError('too-long', message, { range: { start: 0, end: 0 }, source });
  }
  return { source, root: new Parser(source).whole() };
}

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #nodes = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
    this.#refuseInsights();
  }

  whole(): Expression {
    const expression = this.#binary('an expression', 1);
    if (this.#token.kind !== 'end') throw this.#unexpected('an expression', 'an operator or the end');
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#at]!;
  }

  /** Climbs the precedences: reads an operand, then every operator that binds at least as tightly as `lowest`. */
  #binary(context: string, lowest: number): Expression {
    let left = this.#unary(context);
    for (let operator = this.#operator(); operator !== undefined; operator = this.#operator()) {
      const { precedence, associates } = binaryOperators[operator];
      if (precedence < lowest) break;
      this.#at++;
      const right = this.#nested(() => this.#binary(context, associates === 'right' ? precedence : precedence + 1));
      left = this.#node({
        kind: 'binary',
        operator,
        left,
        right,
        range: { start: left.range.start, end: right.range.end },
      });
      if (associates === 'not') this.#refuseChain(precedence);
    }
    return left;
  }

  #unary(context: string): Expression {
    if (!this.#is('-')) return this.#primary(context);
    const start = this.#next().range.start;
    const operand = this.#nested(() => this.#unary('a negation'));
    return this.#node({ kind: 'negation', operand, range: { start, end: operand.range.end } });
  }

  #primary(context: string): Expression {
    const token = this.#token;
    if (token.kind === 'number' || token.kind === 'string') {
      this.#at++;
      return this.#node(token);
    }
    if (token.kind === 'name') return this.#named(token.name, context);
    if (this.#is('(')) return this.#group();
    if (this.#is('[')) return this.#array();
    throw this.#unexpected(context, 'a number, an id, a function, "(" or "["');
  }

  #named(name: string, context: string): Expression {
    const following = this.#tokens[this.#at + 1]!;
    if (following.kind === 'symbol' && following.symbol === '(') return this.#call(name);
    if (keywords.includes(name))
      return this.#node({ kind: 'keyword', word: name as Keyword, range: this.#next().range });
    if (name[0]! >= 'a' && name[0]! <= 'z')
      return this.#node({ kind: 'reference', id: name, range: this.#next().range });
    throw this.#unexpected(context, 'an id starting with a lower-case letter, or "(" after the name of a function');
  }

  #call(name: string): Expression {
    const { start } = this.#next().range;
    this.#at++;
    const args = this.#is(')') ? [] : this.#list(`the arguments of ${name}`, ')');
    return this.#node({ kind: 'call', name, args, range: { start, end: this.#next().range.end } });
  }

  #array(): Expression {
    const { start } = this.#next().range;
    const elements = this.#list('an array', ']');
    return this.#node({ kind: 'array', elements, range: { start, end: this.#next().range.end } });
  }

  #group(): Expression {
    this.#at++;
    const inner = this.#nested(() => this.#binary('parentheses', 1));
    if (!this.#is(')')) throw this.#unexpected('parentheses', 'an operator or ")"');
    this.#at++;
    return inner;
  }

  /** Reads what stands between commas and stops before the closing mark. */
  #list(context: string, closing: string): readonly Expression[] {
    const items: Expression[] = [];
    for (;;) {
      items.push(this.#nested(() => this.#binary(context, 1)));
      if (this.#is(closing)) return items;
      if (!this.#is(',')) throw this.#unexpected(context, `an operator, "," or "${closing}"`);
      this.#at++;
    }
  }

  #nested(read: () => Expression): Expression {
    if (++this.#depth > deepestNesting)
      throw this.#refuse('too-deep', `expression nests deeper than ${deepestNesting} levels`);
    const inner = read();
    this.#depth--;
    return inner;
  }

  #node<Node extends Expression>(node: Node): Node {
    if (++this.#nodes > mostNodes) throw this.#refuse('too-long', `expression has more than ${mostNodes} parts`);
    return node;
  }

  #operator(): BinarySymbol | undefined {
    const token = this.#token;
    if (token.kind === 'symbol') return binarySymbol(token.symbol);
    return token.kind === 'name' && (token.name === 'AND' || token.name === 'OR') ? token.name : undefined;
  }

  #refuseChain(precedence: number): void {
    const operator = this.#operator();
    if (operator === undefined || binaryOperators[operator].precedence !== precedence) return;
    throw this.#unexpected('a comparison', 'AND, OR, or parentheses around the first comparison');
  }

  #refuseInsights(): void {
    const [first, second] = this.#tokens;
    if (first?.kind !== 'name' || first.name.toUpperCase() !== 'SELECT' || second?.kind !== 'name') return;
    throw this.#refuse(
      'not-modelled',
      'Metrics Insights queries (SELECT ...) are not modelled; use metrics and metric math',
    );
  }

  #is(symbol: string): boolean {
    return this.#token.kind === 'symbol' && this.#token.symbol === symbol;
  }

  #next(): Token {
    return this.#tokens[this.#at++]!;
  }

  #unexpected(context: string, expected: string): MathError {
    return this.#refuse('syntax', `unexpected ${describeToken(this.#token)} in ${context}, expected ${expected}`);
  }

  #refuse(code: MathErrorCode, message: string): MathError {
    return new MathError(code, message, { range: this.#token.range, source: this.#source });
  }
}
