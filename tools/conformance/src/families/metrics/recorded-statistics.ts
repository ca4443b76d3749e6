import type { DocumentFamily, JsonObject } from '../../family.ts';
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
  recognises: (document) => !('statistic' in document) && sections.some((section) => section in document),
  cases(document, readSibling) {
    const published = publicationsIn(document.publications2) ?? publishedBeside(readSibling);
    const alsoPublished = (readSibling('listings.json#alsoPublished') as readonly string[] | undefined) ?? [];
    const list = (section: string): readonly JsonObject[] => document[section] ?? [];
    return [
      ...distributionCases(document.distributions ?? {}),
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
