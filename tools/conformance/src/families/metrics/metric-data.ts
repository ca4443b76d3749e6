import { admitMetricAlarm, getMetricData, type GetMetricDataResult } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, DocumentFamily, JsonObject, ListFamily, ReadSibling } from '../../family.ts';
import { publicationsIn, publishedBeside, storeWith, utc, type Publications } from './published.ts';

/** What GetMetricData answered on AWS, to metrics, math and searches. */
export const recordedMetricData: DocumentFamily = {
  name: 'recorded-metric-math',
  shape: 'document',
  sections: ['cases', 'labels', 'admitted', 'rejected'],
  recognises: (document) =>
    'alarmExpressionAdmission' in document ||
    Array.isArray(document.admitted) ||
    Array.isArray(document.labels) ||
    (Array.isArray(document.cases) && ('datasets' in document || 'published' in document)),
  cases: (document, readSibling) => [
    ...(document.cases ?? []).map((entry: JsonObject) =>
      metricDataCase(entry, () => datasetOf(entry, document, readSibling)),
    ),
    ...(document.labels ?? []).map(labelsCase),
    ...admissionCases(document.alarmExpressionAdmission ?? document),
  ],
};

/** Automatic labels in a list of their own. */
export const automaticLabels: ListFamily = {
  name: 'recorded-metric-math',
  shape: 'list',
  recognises: ({ queries, labels }) => Array.isArray(queries) && typeof labels === 'object',
  case: labelsCase,
};

/** One request and AWS's answer to it. */
export function metricDataCase(entry: JsonObject, dataset: () => Publications): ConformanceCase {
  return {
    id: entry.id,
    run() {
      const { request, expected, expectedPages, error } = entry;
      const answer = attempt(() => ask(request, dataset()));
      if (error !== undefined || 'error' in answer) return compared({ error }, answer);
      if (expectedPages !== undefined) return compared(expectedPages.map(page), pagesFrom(request, dataset()));
      return compared(page(expected), page(shown(answer)));
    },
  };
}

/** The order of the results is not stable on AWS; only that within each of them is. */
function page({ MetricDataResults, Messages = [], nextToken }: JsonObject): JsonObject {
  const results = MetricDataResults.map(
    ({ Id, Label, StatusCode, Timestamps, Values, Messages: remarks = [] }: JsonObject) => ({
      Id,
      Label,
      StatusCode,
      Timestamps,
      Values,
      Messages: remarks,
    }),
  );
  const key = (result: JsonObject) => JSON.stringify([result.Id, result.Label, result.Values]);
  results.sort((a: JsonObject, b: JsonObject) => (key(a) < key(b) ? -1 : 1));
  return { results, Messages, ...(nextToken === undefined ? {} : { more: Boolean(nextToken) }) };
}

function ask({ StartTime, EndTime, ...request }: JsonObject, dataset: Publications): GetMetricDataResult {
  const times = { StartTime: Date.parse(StartTime), EndTime: Date.parse(EndTime) };
  return getMetricData(storeWith(dataset), { ...request, ...times }, { now: times.EndTime });
}

function pagesFrom(request: JsonObject, dataset: Publications): readonly JsonObject[] {
  const pages: JsonObject[] = [];
  let NextToken: string | undefined;
  do {
    const answer = ask({ ...request, ...(NextToken === undefined ? {} : { NextToken }) }, dataset);
    ({ NextToken } = answer);
    pages.push(page({ ...shown(answer), nextToken: NextToken !== undefined }));
  } while (NextToken !== undefined && pages.length < 100);
  return pages;
}

function shown({ MetricDataResults, Messages }: GetMetricDataResult): JsonObject {
  const result = ({ Timestamps, ...one }: GetMetricDataResult['MetricDataResults'][number]) => ({
    ...one,
    Timestamps: Timestamps.map(utc),
  });
  return { MetricDataResults: MetricDataResults.map(result), Messages };
}

function datasetOf({ dataset, request }: JsonObject, document: JsonObject, readSibling: ReadSibling): Publications {
  const given = document.published ?? document.datasets?.[dataset];
  const published =
    typeof given === 'string'
      ? referredTo(given, request, readSibling)
      : publicationsIn(given as JsonObject | undefined);
  if (published === undefined)
    throw new Error(`there is no dataset "${dataset}"; put the file of ${String(given)} beside this one`);
  return published;
}

/** The file that is referred to, else the publications of the same namespace that came with the libraries. */
function referredTo(reference: string, request: JsonObject, readSibling: ReadSibling): Publications | undefined {
  const found = publicationsIn(readSibling(reference) as JsonObject | undefined);
  if (found !== undefined) return found;
  const beside = publishedBeside(readSibling);
  return JSON.stringify(request).includes(JSON.stringify(beside.namespace)) ? beside : undefined;
}

function labelsCase({ id, queries, labels }: JsonObject): ConformanceCase {
  return {
    id: `labels ${id}`,
    run() {
      const window = { StartTime: '2026-09-14T02:23:00Z', EndTime: '2026-09-14T02:26:00Z' };
      const { MetricDataResults } = ask({ ...window, MetricDataQueries: queries }, { namespace: '', data: [] });
      return compared(labels, Object.fromEntries(MetricDataResults.map(({ Id, Label }) => [Id, Label])));
    },
  };
}

/** Which expressions PutMetricAlarm takes over one metric `m1` of period 10. */
function admissionCases({ admitted = [], rejected = [] }: JsonObject): readonly ConformanceCase[] {
  const MetricStat = { Metric: { Namespace: 'N', MetricName: 'M' }, Period: 10, Stat: 'Average' };
  const m1 = { Id: 'm1', MetricStat, ReturnData: false };
  const alarm = { AlarmName: 'math', EvaluationPeriods: 1, Threshold: 0 };
  const admit = (Expression: string) =>
    attempt(() => {
      const Metrics = [m1, { Id: 'e1', Expression, Period: 10 }];
      admitMetricAlarm({ ...alarm, ComparisonOperator: 'GreaterThanThreshold', Metrics });
      return { admitted: true };
    });
  return [
    ...admitted.map((expression: string) => ({
      id: `admits ${expression}`,
      run: () => compared({ admitted: true }, admit(expression)),
    })),
    ...rejected.map(({ expression, error }: JsonObject) => ({
      id: `rejects ${expression}`,
      run: () => compared({ error }, admit(expression)),
    })),
  ];
}
