import { admitLogEvents, extractSamples, type FilterSample, type LogEvent, type MetricFilter } from '@shopwatch/logs';
import { compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';
import { admitted, requestOf } from './metric-filter-admission.ts';
import { dimensionsOf, source } from './metric-value.ts';

/** The metrics were read within this time after the last batch. */
const readWithin = 90 * 60_000;

/** One case per batch that was put, and one per filter: the points it published. */
export function publicationCases(section: JsonObject, document: JsonObject): readonly ConformanceCase[] {
  const batches: readonly JsonObject[] =
    section.batches ?? (section.events === undefined ? [] : [{ events: section.events }]);
  const filters: readonly JsonObject[] = section.filters ?? [];
  return [
    ...batches
      .filter(({ events, putAt }) => events !== undefined && putAt !== undefined)
      .map((batch) => batchCase(batch, document)),
    ...filters.map((filter) => filterCase(filter, batches, document)),
    ...periodCases(section.statisticsPeriod300 ?? {}, { filters, batches, document }),
  ];
}

function batchCase(batch: JsonObject, document: JsonObject): ConformanceCase {
  return {
    id: `batch ${batch.label}`,
    run() {
      const admission = admissionOf(batch, document);
      return compared(batch.rejected ?? null, admission.ok ? (admission.rejected ?? null) : admission.error);
    },
  };
}

function admissionOf({ events, putAt }: JsonObject, { retentionInDays }: JsonObject) {
  return admitLogEvents(events, { now: Date.parse(putAt), retentionInDays });
}

function filterCase(filter: JsonObject, batches: readonly JsonObject[], document: JsonObject): ConformanceCase {
  return {
    id: `filter ${filter.filterName}`,
    run() {
      const samples = published(filter, batches, document);
      const series = [...groupBy(samples, (sample) => JSON.stringify(dimensionsOf(sample)))].map(
        ([dimensions, all]) => ({
          dimensions: JSON.parse(dimensions),
          datapoints: datapoints(all, 60),
        }),
      );
      const expected = filter.expected.filter((one: JsonObject) => one.datapoints.length > 0).map(named);
      return compared(ordered(expected), ordered(series), { subset: true });
    },
  };
}

/** Sums over five minutes and averages of one, by the name of the metric. */
function periodCases(
  { averages: _, ...metrics }: JsonObject,
  { filters, batches, document }: JsonObject,
): readonly ConformanceCase[] {
  return Object.entries(metrics).flatMap(([name, expected]) => {
    const filter = filters.find(({ metricName }: JsonObject) => metricName === name);
    if (filter === undefined) return [];
    const run = () => compared(expected, datapoints(published(filter, batches, document), 300), { subset: true });
    return [{ id: `statistics of ${name} over 300 seconds`, run }];
  });
}

/** What a filter publishes over all batches; a batch may replace the filter instead of bringing events. */
function published(
  recorded: JsonObject,
  batches: readonly JsonObject[],
  document: JsonObject,
): readonly FilterSample[] {
  let filter = filterOf(recorded, document);
  const samples: FilterSample[] = [];
  for (const batch of batches) {
    if (batch.replaceFilter?.filterName === recorded.filterName)
      filter = filterOf({ ...recorded, ...batch.replaceFilter }, document);
    if (batch.events !== undefined) samples.push(...extractSamples(filter, accepted(batch, document), source));
  }
  const last = Math.max(
    ...batches.flatMap(({ putAt, events }) =>
      putAt === undefined ? (events ?? []).map((event: LogEvent) => event.timestamp) : Date.parse(putAt),
    ),
  );
  return samples.filter(({ availableAt }) => availableAt <= last + readWithin);
}

function filterOf(recorded: JsonObject, { namespace = 'Conformance' }: JsonObject): MetricFilter {
  const { filterName, filterPattern, metricName, metricValue, dimensions, defaultValue, unit } = recorded;
  const { emitSystemFieldDimensions, fieldSelectionCriteria } = recorded;
  const transformation = { metricName, metricValue, metricNamespace: namespace, dimensions, defaultValue, unit };
  return admitted(
    requestOf(filterName, {
      filterPattern,
      metricTransformations: [transformation],
      emitSystemFieldDimensions,
      fieldSelectionCriteria,
    }),
  );
}

function accepted(batch: JsonObject, document: JsonObject): readonly LogEvent[] {
  if (batch.putAt === undefined) return batch.events;
  const admission = admissionOf(batch, document);
  return admission.ok ? admission.accepted : [];
}

/** Adds samples up per period and unit, as GetMetricStatistics does. */
function datapoints(samples: readonly FilterSample[], periodSeconds: number): readonly JsonObject[] {
  const period = periodSeconds * 1000;
  const groups = groupBy(samples, ({ timestamp, unit }) => `${Math.floor(timestamp / period) * period} ${unit}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, all]) => {
      const values = all.map(({ sample }) => sample.value);
      return {
        timestamp: new Date(Number(key.split(' ')[0])).toISOString().replace('.000Z', 'Z'),
        sum: values.reduce((sum, value) => sum + value, 0),
        unit: all[0]!.unit,
        sampleCount: values.length,
        minimum: Math.min(...values),
        maximum: Math.max(...values),
      };
    });
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function named({ dimensions, datapoints }: JsonObject): JsonObject {
  const names = Object.entries(dimensions).map(([name, value]) => [
    name,
    value === '<log group name>' ? source.logGroupName : value,
  ]);
  return { dimensions: Object.fromEntries(names), datapoints };
}

function ordered(series: readonly JsonObject[]): readonly JsonObject[] {
  const key = ({ dimensions }: JsonObject) => JSON.stringify(dimensions);
  return [...series].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
