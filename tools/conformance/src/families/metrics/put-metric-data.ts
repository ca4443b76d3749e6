import { getMetricStatistics, MetricStore, putMetricData, type PutMetricDataRequest } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject, ListFamily } from '../../family.ts';
import { datumOf, utc } from './published.ts';

const named = { Namespace: 'Conformance', MetricName: 'Invalid' };

/** What became of one datum: taken or refused, and what could be read back. */
export function putMetricDataCase(entry: JsonObject): ConformanceCase {
  const { id, expected, readBack } = entry;
  return {
    id: `put ${id}`,
    run() {
      const store = new MetricStore();
      const answer = attempt(() => {
        putMetricData(store, requestOf(entry), momentOf(entry));
        return { code: 'Success' };
      });
      const actual: JsonObject = { ...('error' in answer ? answer.error : answer) };
      if (readBack === undefined) return compared(expected, actual);
      return compared({ ...expected, readBack }, { ...actual, readBack: read(store, entry) });
    },
  };
}

/** The moment of the request; the recordings were made within the hour after their data. */
function momentOf({ at, datum }: JsonObject): number {
  return Date.parse(at ?? datum?.Timestamp ?? '2026-09-14T01:14:26Z');
}

function requestOf({ datum, request, namespace, entity, strict }: JsonObject): PutMetricDataRequest {
  const Namespace = namespace ?? named.Namespace;
  if (request !== undefined) return { Namespace, ...request };
  const MetricData = datum === null || datum === undefined ? [] : [{ ...identity(entity), ...datumOf(datum) }];
  if (entity === undefined) return { Namespace, MetricData };
  return { Namespace, EntityMetricData: [{ Entity: entity, MetricData }], StrictEntityValidation: strict };
}

function identity(entity: unknown) {
  return { MetricName: entity === undefined ? named.MetricName : 'Entity' };
}

function read(store: MetricStore, { datum, readBack, namespace, entity }: JsonObject): JsonObject | undefined {
  const StartTime = Math.floor(Date.parse(datum.Timestamp) / 60_000) * 60_000;
  const { Timestamp: _, Unit: __, ExtendedStatistics, ...basic } = readBack;
  const { MetricName = identity(entity).MetricName, Dimensions } = datum;
  const metric = { Namespace: namespace ?? named.Namespace, MetricName, Dimensions };
  const asked = {
    Statistics: Object.keys(basic),
    ...(ExtendedStatistics === undefined ? {} : { ExtendedStatistics: Object.keys(ExtendedStatistics) }),
  };
  const window = { StartTime, EndTime: StartTime + 60_000, Period: 60 };
  const { Datapoints } = getMetricStatistics(store, { ...metric, ...window, ...asked }, { now: window.EndTime });
  const [datapoint] = Datapoints;
  return datapoint && { ...datapoint, Timestamp: utc(datapoint.Timestamp) };
}

/** Whole requests in a list of their own; those without an error are accepted. */
export const publications: ListFamily = {
  name: 'recorded-statistics',
  shape: 'list',
  recognises: ({ request }) => Array.isArray(request?.MetricData) || Array.isArray(request?.EntityMetricData),
  case: ({ id, now, request, error, readBack }) => {
    const data = request.EntityMetricData?.[0]?.MetricData ?? request.MetricData;
    const timed = (list: readonly JsonObject[] | undefined) => list && { MetricData: list.map(datumOf) };
    const entities = request.EntityMetricData?.map((one: JsonObject) => ({ ...one, ...timed(one.MetricData) }));
    return putMetricDataCase({
      id,
      at: now,
      datum: data?.[0],
      namespace: request.Namespace,
      request: { ...request, ...timed(request.MetricData), ...(entities && { EntityMetricData: entities }) },
      expected: error ?? { code: 'Success' },
      readBack,
    });
  },
};
