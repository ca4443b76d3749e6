import type { SearchNode, SearchQuery, SearchSchema, SearchTerm } from './search-ast.ts';
import { SearchSyntaxError } from './search-error.ts';
import { tokenizeSearch, type SearchToken } from './search-lexer.ts';

const longestQuery = 1024;
const deepestNesting = 100;

/**
 * Reads the query of a SEARCH.
 * @throws SearchSyntaxError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
 */
export function parseSearch(query: string): SearchQuery {
  if (query.length > longestQuery) {
    const message = `search query is too long: ${query.length} characters, at most ${longestQuery}`;
    throw new SearchSyntaxError(message, { start: 0, end: 0 });
  }
  return new SearchParser(query).whole();
}

class SearchParser {
  readonly #tokens: readonly SearchToken[];
  #at = 0;
  #depth = 0;

  constructor(query: string) {
    this.#tokens = tokenizeSearch(query);
  }

  whole(): SearchQuery {
    const schema = this.#is('{') ? this.#schema() : undefined;
    if (schema && this.#is(',')) this.#at++;
    const ended = this.#token.kind === 'end';
    if (ended && schema === undefined) throw this.#unexpected('a search query', 'a schema in braces or a term');
    const terms = ended ? undefined : this.#any();
    if (this.#token.kind !== 'end') throw this.#unexpected('a search query', 'a term, AND, OR, NOT or the end');
    return { schema, terms };
  }

  get #token(): SearchToken {
    return this.#tokens[this.#at]!;
  }

  #schema(): SearchSchema {
    this.#at++;
    const names = [this.#name('a schema')];
    while (this.#is(',')) {
      this.#at++;
      names.push(this.#name('a schema'));
    }
    if (!this.#is('}')) throw this.#unexpected('a schema', '"," or "}"');
    this.#at++;
    const [namespace, ...dimensions] = names as [string, ...string[]];
    return { namespace, dimensions };
  }

  #any(property?: string): SearchNode {
    let left = this.#all(property);
    while (this.#isWord('OR')) {
      this.#at++;
      left = { kind: 'or', left, right: this.#all(property) };
    }
    return left;
  }

  /** Terms side by side mean AND. */
  #all(property?: string): SearchNode {
    let left = this.#one(property);
    while (this.#isWord('AND') || this.#startsTerm()) {
      if (this.#isWord('AND')) this.#at++;
      left = { kind: 'and', left, right: this.#one(property) };
    }
    return left;
  }

  #one(property?: string): SearchNode {
    if (this.#isWord('NOT')) {
      this.#at++;
      return { kind: 'not', operand: this.#nested(() => this.#one(property)) };
    }
    if (this.#is('(')) return this.#group(property);
    return this.#term(property);
  }

  #group(property?: string): SearchNode {
    this.#at++;
    const inner = this.#nested(() => this.#any(property));
    if (!this.#is(')')) throw this.#unexpected('parentheses', 'a term, AND, OR, NOT or ")"');
    this.#at++;
    return inner;
  }

  /** `name=(a OR b)` looks for every term of the group in that property. */
  #term(property?: string): SearchNode {
    const start = this.#token;
    const text = this.#name('a search term');
    const value: SearchTerm = { kind: 'term', property, text, exact: start.kind === 'quoted' };
    if (!this.#is('=')) return value;
    if (property !== undefined) throw this.#unexpected(`the terms of ${property}`, 'a term without a property');
    this.#refuseAccount(start);
    this.#at++;
    return this.#is('(') ? this.#group(text) : this.#valueOf(text);
  }

  #valueOf(property: string): SearchTerm {
    const exact = this.#token.kind === 'quoted';
    return { kind: 'term', property, text: this.#name(`the term of ${property}`), exact };
  }

  #name(context: string): string {
    const token = this.#token;
    if (!this.#isName()) throw this.#unexpected(context, 'a word or a text in double quotes');
    this.#at++;
    return token.text;
  }

  #refuseAccount({ text, range }: SearchToken): void {
    if (text !== ':aws.AccountId') return;
    throw new SearchSyntaxError('search in other accounts (:aws.AccountId) is not modelled; leave it out', range);
  }

  #nested(read: () => SearchNode): SearchNode {
    if (++this.#depth > deepestNesting) {
      throw new SearchSyntaxError(`search query nests deeper than ${deepestNesting} levels`, this.#token.range);
    }
    const inner = read();
    this.#depth--;
    return inner;
  }

  #startsTerm(): boolean {
    return this.#is('(') || this.#isWord('NOT') || this.#isName();
  }

  #isName(): boolean {
    const { kind, text } = this.#token;
    return kind === 'quoted' || (kind === 'word' && text !== 'AND' && text !== 'OR' && text !== 'NOT');
  }

  #isWord(word: string): boolean {
    return this.#token.kind === 'word' && this.#token.text === word;
  }

  #is(symbol: string): boolean {
    return this.#token.kind === 'symbol' && this.#token.text === symbol;
  }

  #unexpected(context: string, expected: string): SearchSyntaxError {
    const { kind, text, range } = this.#token;
    const what = kind === 'end' ? 'end' : JSON.stringify(text);
    return new SearchSyntaxError(`unexpected ${what} in ${context}, expected ${expected}`, range);
  }
}
