import { getMetricStatistics, type GetMetricStatisticsRequest } from '@shopwatch/cloudwatch';
import { attempt, compared } from '../../compare.ts';
import type { ConformanceCase, JsonObject } from '../../family.ts';
import { storeWith, utc, type Publications } from './published.ts';

/** Datapoints of one metric; their order is not AWS's promise. */
export function statisticsCase({ id, request, expected }: JsonObject, published: Publications): ConformanceCase {
  return {
    id,
    run() {
      const { Label, Datapoints } = ask(request, published);
      const shown = Datapoints.map(({ Timestamp, ...datapoint }) => ({ Timestamp: utc(Timestamp), ...datapoint }));
      return compared({ ...expected, Datapoints: ordered(expected.Datapoints) }, { Label, Datapoints: ordered(shown) });
    },
  };
}

/** Why a request is refused. */
export function statisticsErrorCase({ id, request, error }: JsonObject, published: Publications): ConformanceCase {
  return {
    id: `error ${id}`,
    run: () =>
      compared(
        { error },
        attempt(() => ask(request, published)),
      ),
  };
}

function ask({ StartTime, EndTime, ...request }: JsonObject, published: Publications) {
  const times = { StartTime: Date.parse(StartTime), EndTime: Date.parse(EndTime) };
  const now = Math.max(times.StartTime, times.EndTime);
  const asked: GetMetricStatisticsRequest = { Namespace: published.namespace, ...request, ...times };
  return getMetricStatistics(storeWith(published), asked, { now });
}

function ordered(datapoints: readonly JsonObject[]): readonly JsonObject[] {
  const key = ({ Timestamp, Unit }: JsonObject) => `${Timestamp} ${Unit}`;
  return [...datapoints].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
