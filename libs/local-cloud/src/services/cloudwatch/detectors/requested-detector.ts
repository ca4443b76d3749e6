import type {
  Dimension,
  DetectorQuery,
  PutDetectorRequest,
  RequestedMetric,
  RequestedSource,
} from '@shopwatch/cloudwatch';
import { boolean, list, string, structure, timestamp } from '../../../shapes/declare.ts';
import type { StructureOf, ValueOf } from '../../../shapes/infer.ts';
import { dimensions, metricDataQueries } from '../shapes.ts';

/** The members that name the source of a detector. */
export const sourceFields = {
  Namespace: string({ min: 1, max: 255 }),
  MetricName: string({ min: 1, max: 255 }),
  Dimensions: dimensions,
  Stat: string(),
  SingleMetricAnomalyDetector: structure({
    AccountId: string(),
    Namespace: string({ min: 1, max: 255 }),
    MetricName: string({ min: 1, max: 255 }),
    Dimensions: dimensions,
    Stat: string(),
  }),
  MetricMathAnomalyDetector: structure({ MetricDataQueries: metricDataQueries }),
};

/** The members that say how a detector is trained. */
export const configurationFields = {
  Configuration: structure({
    ExcludedTimeRanges: list(
      structure({ StartTime: timestamp({ required: true }), EndTime: timestamp({ required: true }) }),
    ),
    MetricTimezone: string({ max: 50 }),
    AdaptationSpeed: string(),
    OutlierFilteringStrength: string(),
  }),
  MetricCharacteristics: structure({ PeriodicSpikes: boolean() }),
};

type SourceInput = StructureOf<typeof sourceFields>;
type PutInput = SourceInput & StructureOf<typeof configurationFields>;

/** Reads which source a request means. */
export function requestedSource(input: SourceInput): RequestedSource {
  const { SingleMetricAnomalyDetector: single, MetricMathAnomalyDetector: math } = input;
  return {
    ...requestedMetric(input),
    ...(single === undefined ? {} : { singleMetric: requestedMetric(single) }),
    ...(math === undefined ? {} : { metricMath: { queries: (math.MetricDataQueries ?? []).map(detectorQuery) } }),
  };
}

/** Reads what PutAnomalyDetector is given. */
export function requestedDetector(input: PutInput): PutDetectorRequest {
  const { Configuration: given, MetricCharacteristics } = input;
  return {
    ...requestedSource(input),
    periodicSpikes: MetricCharacteristics?.PeriodicSpikes,
    configuration: given && {
      excludedRanges: given.ExcludedTimeRanges?.map(({ StartTime, EndTime }) => ({ start: StartTime, end: EndTime })),
      timeZone: given.MetricTimezone,
      adaptationSpeed: given.AdaptationSpeed,
      outlierFilteringStrength: given.OutlierFilteringStrength,
    },
  };
}

/** Reads dimensions. */
export function readDimensions(given: ValueOf<typeof dimensions> | undefined): readonly Dimension[] | undefined {
  return given?.map(({ Name, Value }) => ({ name: Name, value: Value }));
}

type MetricInput = Pick<SourceInput, 'Dimensions' | 'MetricName' | 'Namespace' | 'Stat'> & {
  readonly AccountId?: string;
};

function requestedMetric({ Namespace, MetricName, Dimensions, Stat, AccountId }: MetricInput): RequestedMetric {
  return {
    namespace: Namespace,
    metricName: MetricName,
    dimensions: readDimensions(Dimensions),
    statistic: Stat,
    accountId: AccountId,
  };
}

function detectorQuery(query: ValueOf<typeof metricDataQueries>[number]): DetectorQuery {
  const { Id, MetricStat, Expression, Label, Period, AccountId, ReturnData = true } = query;
  const { Metric, Stat, Unit } = MetricStat ?? {};
  return {
    id: Id,
    metric: Metric && {
      namespace: Metric.Namespace ?? '',
      name: Metric.MetricName ?? '',
      dimensions: (Metric.Dimensions ?? []).map(({ Name = '', Value = '' }) => ({ name: Name, value: Value })),
    },
    statistic: Stat,
    periodSeconds: MetricStat?.Period ?? Period,
    unit: Unit,
    expression: Expression,
    label: Label,
    accountId: AccountId,
    returnData: ReturnData,
  };
}
