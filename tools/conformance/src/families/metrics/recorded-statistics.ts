import type { DocumentFamily, JsonObject } from '../../family.ts';
import { bucketAlignmentCase } from './bucket-alignment.ts';
import { distributionCases } from './distributions.ts';
import { listMetricsCase } from './list-metrics.ts';
import { publicationsIn } from './published.ts';
import { putMetricDataCase } from './put-metric-data.ts';
import { statisticsCase, statisticsErrorCase } from './statistics-case.ts';

const sections = ['distributions', 'statisticsCases', 'bucketAlignment', 'listMetrics', 'publications2'];

/** What GetMetricStatistics, PutMetricData and ListMetrics answered on AWS. */
export const recordedStatistics: DocumentFamily = {
  name: 'recorded-statistics',
  shape: 'document',
  recognises: (document) => sections.some((section) => section in document) || Array.isArray(document.putMetricData),
  cases(document) {
    const published = publicationsIn(document.publications2) ?? { namespace: 'Conformance', data: [] };
    const list = (section: string): readonly JsonObject[] => document[section] ?? [];
    return [
      ...distributionCases(document.distributions ?? {}),
      ...list('statisticsCases').map((entry) => statisticsCase(entry, published)),
      ...list('errors').map((entry) => statisticsErrorCase(entry, published)),
      ...list('putMetricData').map(putMetricDataCase),
      ...list('listMetrics').map((entry) => listMetricsCase(entry, published, list('putMetricData'))),
      ...list('bucketAlignment').map(bucketAlignmentCase),
    ];
  },
};
