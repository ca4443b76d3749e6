import type { Metric } from '../../metric.ts';
import type { SearchNode, SearchQuery, SearchSchema, SearchTerm } from './search-ast.ts';
import { cutRuns } from './search-tokens.ts';

/** Tells whether a metric is among the results of a search. */
export function matchesSearch({ schema, terms }: SearchQuery, metric: Metric): boolean {
  return (schema === undefined || fitsSchema(schema, metric)) && (terms === undefined || matches(terms, metric));
}

/** Dimensions must be exactly those of the schema; a schema without any takes the whole namespace, as AWS's examples of exact matches do. */
function fitsSchema({ namespace, dimensions }: SearchSchema, metric: Metric): boolean {
  if (namespace !== metric.namespace) return false;
  if (dimensions.length === 0) return true;
  const names = metric.dimensions.map(({ name }) => name);
  return names.length === new Set(dimensions).size && names.every((name) => dimensions.includes(name));
}

function matches(node: SearchNode, metric: Metric): boolean {
  switch (node.kind) {
    case 'and':
      return matches(node.left, metric) && matches(node.right, metric);
    case 'or':
      return matches(node.left, metric) || matches(node.right, metric);
    case 'not':
      return !matches(node.operand, metric);
    case 'term':
      return searched(node.property, metric).some((text) => matchesText(node, text));
    default:
      return node satisfies never;
  }
}

/** Lists what a term is compared with. */
function searched(property: string | undefined, { namespace, name, dimensions }: Metric): readonly string[] {
  if (property === undefined) return [namespace, name, ...dimensions.flatMap((each) => [each.name, each.value])];
  if (property === 'MetricName') return [name];
  if (property === 'Namespace') return [namespace];
  return dimensions.filter((each) => each.name === property).map(({ value }) => value);
}

function matchesText({ text, exact }: SearchTerm, candidate: string): boolean {
  return exact ? text === candidate : wholeToken(text) === wholeToken(candidate) || containsTokens(text, candidate);
}

/** Of `Project2-trial333` CloudWatch also keeps the token `project2trial333`. */
function wholeToken(text: string): string {
  return cutRuns(text)
    .flatMap(({ tokens }) => tokens)
    .join('')
    .toLowerCase();
}

/**
 * Looks for the tokens of a term in a row. A run that is one token ignores case; several tokens without a character between
 * them, as in `CustomCount`, must agree in case: `count1` does not find `CustomCount1`, `network-errors` finds `NetworkErrors2`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html#search-expression-partial-match
 */
function containsTokens(term: string, candidate: string): boolean {
  const wanted = cutRuns(term).flatMap(({ tokens }) =>
    tokens.map((token) => ({ token, exact: tokens.length > 1, lower: token.toLowerCase() })),
  );
  const tokens = cutRuns(candidate).flatMap((run) => run.tokens);
  if (wanted.length === 0) return false;
  return tokens.some((_, from) =>
    wanted.every(({ token, exact, lower }, i) => {
      const found = tokens[from + i];
      return found !== undefined && (exact ? found === token : found.toLowerCase() === lower);
    }),
  );
}
