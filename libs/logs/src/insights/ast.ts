/** A stretch of the query: `source.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A query as written: where to look (only in dashboards and the query history) and what to do, command by command. */
export interface Query {
  readonly sources: readonly Source[];
  readonly commands: readonly Command[];
  readonly range: Range;
}

/** `SOURCE 'group' START=… END=…`; the times are kept as written, such as `1770389347000` or `-3600s`. */
export interface Source {
  readonly logGroup: string;
  readonly start?: string;
  readonly end?: string;
  readonly range: Range;
}

export type Command =
  | FieldsCommand
  | DisplayCommand
  | FilterCommand
  | StatsCommand
  | SortCommand
  | LimitCommand
  | ParseCommand
  | DedupCommand;

export interface FieldsCommand {
  readonly type: 'fields';
  readonly items: readonly Item[];
  readonly range: Range;
}

export interface DisplayCommand {
  readonly type: 'display';
  readonly fields: readonly FieldExpression[];
  readonly range: Range;
}

export interface FilterCommand {
  readonly type: 'filter';
  readonly condition: Expression;
  readonly range: Range;
}

export interface StatsCommand {
  readonly type: 'stats';
  readonly aggregates: readonly Item[];
  readonly by: readonly Item[];
  readonly range: Range;
}

export interface SortCommand {
  readonly type: 'sort';
  readonly keys: readonly SortKey[];
  readonly range: Range;
}

export interface SortKey {
  readonly field: FieldExpression;
  readonly direction: 'asc' | 'desc';
}

export interface LimitCommand {
  readonly type: 'limit';
  readonly count: number;
  readonly range: Range;
}

/** `parse field "glob *" as a` or `parse field /(?<a>…)/`; with a regex the names are those of its groups. */
export interface ParseCommand {
  readonly type: 'parse';
  readonly field: FieldExpression;
  readonly pattern: Pattern;
  readonly names: readonly string[];
  readonly range: Range;
}

export interface DedupCommand {
  readonly type: 'dedup';
  readonly fields: readonly FieldExpression[];
  readonly range: Range;
}

/** An expression with the name its column gets: the alias, or the expression as it is written in the query. */
export interface Item {
  readonly expression: Expression;
  readonly alias?: string;
  readonly name: string;
}

/** The right side of `like` and of `parse`. */
export type Pattern =
  | { readonly type: 'text'; readonly text: string; readonly range: Range }
  | { readonly type: 'regex'; readonly source: string; readonly range: Range };

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

export interface FieldExpression {
  readonly type: 'field';
  /** The name without backticks, nested properties joined by dots. */
  readonly name: string;
  readonly range: Range;
}

export interface LiteralExpression {
  readonly type: 'literal';
  readonly value: string | number | boolean;
  readonly range: Range;
}

export interface CallExpression {
  readonly type: 'call';
  /** As written; function names do not care about case. */
  readonly name: string;
  readonly args: readonly Expression[];
  readonly range: Range;
}

export type Expression =
  | FieldExpression
  | LiteralExpression
  | CallExpression
  /** `*`, the argument of `count(*)`. */
  | { readonly type: 'star'; readonly range: Range }
  /** `5m`, the argument of `bin`. */
  | { readonly type: 'period'; readonly amount: number; readonly unit: string; readonly range: Range }
  | { readonly type: 'negative'; readonly operand: Expression; readonly range: Range }
  | {
      readonly type: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly range: Range;
    }
  | {
      readonly type: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly range: Range;
    }
  | {
      readonly type: 'like';
      readonly subject: Expression;
      readonly pattern: Pattern;
      readonly negated: boolean;
      readonly range: Range;
    }
  | {
      readonly type: 'in';
      readonly subject: Expression;
      readonly values: readonly LiteralExpression[];
      readonly negated: boolean;
      readonly range: Range;
    }
  | { readonly type: 'not'; readonly operand: Expression; readonly range: Range }
  | { readonly type: 'and' | 'or'; readonly operands: readonly Expression[]; readonly range: Range };
