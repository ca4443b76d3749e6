/** A stretch of source text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type BinarySymbol = '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<=' | '>=' | '<' | '>' | 'AND' | 'OR';

/** The bare words that are arguments: how FILL fills, what SORT sorts by, in which order. */
export type Keyword = 'REPEAT' | 'LINEAR' | 'ASC' | 'DESC' | 'AVG' | 'MIN' | 'MAX' | 'SUM';

export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
  readonly range: Range;
}

export interface StringNode {
  readonly kind: 'string';
  readonly value: string;
  /** The mark around the text; printing keeps it. */
  readonly quote: '"' | "'";
  readonly range: Range;
}

/** The id of a metric or of another expression of the same request. */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly id: string;
  readonly range: Range;
}

export interface KeywordNode {
  readonly kind: 'keyword';
  readonly word: Keyword;
  readonly range: Range;
}

export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
  readonly range: Range;
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly elements: readonly Expression[];
  readonly range: Range;
}

export interface NegationNode {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly range: Range;
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinarySymbol;
  readonly left: Expression;
  readonly right: Expression;
  readonly range: Range;
}

export type Expression =
  NumberNode | StringNode | ReferenceNode | KeywordNode | CallNode | ArrayNode | NegationNode | BinaryNode;

/** A parsed metric-math expression together with the text that its ranges point into. */
export interface MathExpression {
  readonly source: string;
  readonly root: Expression;
}

/** Lists what stands directly inside a node, in source order. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'reference':
    case 'keyword':
      return [];
    case 'call':
      return node.args;
    case 'array':
      return node.elements;
    case 'negation':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    default:
      return node satisfies never;
  }
}

/** Visits a node and everything inside it, in source order and without recursion. */
export function walk(root: Expression, visit: (node: Expression) => void): void {
  const open: Expression[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node);
    open.push(...childrenOf(node).toReversed());
  }
}
