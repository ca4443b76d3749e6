import type { ConformanceCase, DocumentFamily, JsonObject, ReadSibling } from '../../family.ts';
import { distributionCases } from './distributions.ts';
import { listMetricsCase, namedPut } from './list-metrics.ts';
import { metricDataCase } from './metric-data.ts';
import { publicationsIn, publishedBeside, type Publications } from './published.ts';
import { statisticsCase, statisticsErrorCase } from './statistics-case.ts';

/**
 * The recordings of statistics in files of one section each: `publications` come with the file, or from
 * `statistics-requests.json` beside it.
 */
export const metricSections: DocumentFamily = {
  name: 'recorded-statistics',
  shape: 'document',
  recognises: ({ publications, alsoPublished, cases }) =>
    Array.isArray(cases) &&
    (Array.isArray(publications) ||
      Array.isArray(alsoPublished) ||
      cases.every(({ request }: JsonObject) => Array.isArray(request?.MetricDataQueries))),
  cases(document, readSibling) {
    const published = publishedIn(document, readSibling);
    const refused: readonly JsonObject[] = document.refused ?? [];
    return [
      ...document.cases.flatMap((entry: JsonObject) => casesOf(entry, document, published)),
      ...refused.map((entry) => statisticsErrorCase({ ...entry, id: entry.id ?? entry.name }, published)),
    ];
  },
};

function publishedIn(document: JsonObject, readSibling: ReadSibling): Publications {
  const own = publicationsIn(document);
  return own === undefined
    ? publishedBeside(readSibling)
    : { namespace: own.namespace ?? 'Conformance', data: own.data };
}

function casesOf(given: JsonObject, document: JsonObject, published: Publications): readonly ConformanceCase[] {
  const entry: JsonObject = { ...given, id: given.id ?? given.name, expected: given.expected ?? given.answer };
  if (entry.statistics !== undefined) return distributionCases({ ...published, table: [rowOf(entry)] });
  if (entry.request?.MetricDataQueries !== undefined) return [metricDataCase(entry, () => published)];
  if (document.alsoPublished === undefined) return [statisticsCase(entry, published)];
  return [listMetricsCase({ ...entry, ...listing(entry) }, published, document.alsoPublished.map(namedPut))];
}

function rowOf({ metric, minute, statistics }: JsonObject): JsonObject {
  const isBasic = ([name]: readonly [string, unknown]) => /^(SampleCount|Sum|Average|Minimum|Maximum)$/.test(name);
  const all = Object.entries(statistics);
  const [basic, extended] = [all.filter(isBasic), all.filter((one) => !isBasic(one))].map(Object.fromEntries);
  return { metric, timestamp: minute, basic, extended };
}

function listing({ metrics, owningAccounts }: JsonObject): JsonObject {
  return { expectedMetrics: metrics, expectedOwningAccounts: owningAccounts };
}
