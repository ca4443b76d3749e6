/** What a term looks at: a property by name (`MetricName`, `Namespace` or a dimension), or every name and value of a metric. */
export interface SearchTerm {
  readonly kind: 'term';
  readonly property?: string;
  readonly text: string;
  /** Quoted: equal as a whole. Otherwise the tokens of the text stand in a row in what is searched. */
  readonly exact: boolean;
}

export interface SearchNot {
  readonly kind: 'not';
  readonly operand: SearchNode;
}

export interface SearchGroup {
  readonly kind: 'and' | 'or';
  readonly left: SearchNode;
  readonly right: SearchNode;
}

export type SearchNode = SearchTerm | SearchNot | SearchGroup;

/** The part in braces: a namespace and the names of the dimensions. */
export interface SearchSchema {
  readonly namespace: string;
  readonly dimensions: readonly string[];
}

/** A parsed search query; at least one of the two is there. */
export interface SearchQuery {
  readonly schema?: SearchSchema;
  readonly terms?: SearchNode;
}
