import type { DocumentFamily, JsonObject, ReadSibling } from '../../family.ts';
import { bucketAlignmentCase } from './bucket-alignment.ts';
import { distributionCases } from './distributions.ts';
import { listMetricsCase, namedPut } from './list-metrics.ts';
import { publicationsIn, publishedBeside } from './published.ts';
import { putMetricDataCase } from './put-metric-data.ts';
import { statisticsCase, statisticsErrorCase } from './statistics-case.ts';

const sections = [
  'distributions',
  'statisticsCases',
  'errors',
  'putMetricData',
  'bucketAlignment',
  'listMetrics',
  'publications2',
];

/** What GetMetricStatistics, PutMetricData and ListMetrics answered on AWS. */
export const recordedStatistics: DocumentFamily = {
  name: 'recorded-statistics',
  shape: 'document',
  sections,
  recognises: (document) => !('statistic' in document) && sections.some((section) => section in document),
  cases(document, readSibling) {
    const published = publicationsIn(document.publications2) ?? publishedBeside(readSibling);
    const alsoPublished = (readSibling('listings.json#alsoPublished') as readonly string[] | undefined) ?? [];
    const list = (section: string): readonly JsonObject[] => document[section] ?? [];
    return [
      ...distributionCases({ ...besideDistributions(readSibling), ...document.distributions }),
      ...list('statisticsCases').map((entry) => statisticsCase(entry, published)),
      ...list('errors').map((entry) => statisticsErrorCase(entry, published)),
      ...list('putMetricData').map(putMetricDataCase),
      ...list('listMetrics').map((entry) =>
        listMetricsCase(entry, published, [...list('putMetricData'), ...alsoPublished.map(namedPut)]),
      ),
      ...list('bucketAlignment').map(bucketAlignmentCase),
    ];
  },
};

/** The publications of the distributions that came with the libraries, for a table that does not bring its own. */
function besideDistributions(readSibling: ReadSibling): JsonObject {
  const [namespace, publications] = ['namespace', 'publications'].map((member) =>
    readSibling(`distributions.json#${member}`),
  );
  return { namespace, publications };
}
