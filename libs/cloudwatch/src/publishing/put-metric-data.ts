import type { Metric } from '../metric.ts';
import { Complaints, MetricFault } from '../request-fault.ts';
import type { Instant } from '../series.ts';
import type { MetricStore } from '../store/metric-store.ts';
import type { Sample } from '../store/sample.ts';
import type { Unit } from '../unit.ts';
import { requireDatum } from './datum-rules.ts';
import type { MetricDatum, PutMetricDataRequest } from './request.ts';

const maxData = 1000;
const maxNamespaceLength = 255;

/**
 * Publishes metric data into the store, all of it or, when anything is wrong with any of it, nothing. An entity that is not
 * valid is ignored, as AWS does unless it is told to be strict; no check of entities is modelled.
 * @throws MetricFault
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html
 */
export function putMetricData(store: MetricStore, request: PutMetricDataRequest, now: Instant): void {
  const namespace = requiredNamespace(request.Namespace);
  const data = placedData(request);
  const complaints = new Complaints();
  for (const { datum, name } of data) requireDatum(datum, name, now, complaints);
  complaints.throwIfAny();
  store.advance(now);
  for (const { datum } of data) publish(store, namespace, datum, now);
}

function requiredNamespace(namespace: string | undefined): string {
  if (namespace === undefined || namespace === '')
    throw new MetricFault('MissingParameter', 'The parameter Namespace is required.');
  if (namespace.startsWith('AWS/'))
    throw new MetricFault('InvalidParameterValue', 'The value AWS/ for parameter Namespace is invalid.');
  if (namespace.startsWith(':'))
    throw new MetricFault('InvalidParameterValue', `The value ${namespace} for parameter Namespace is invalid.`);
  if (namespace.length > maxNamespaceLength)
    throw new MetricFault(
      'InvalidParameterValue',
      `The parameter Namespace must be shorter than ${maxNamespaceLength + 1} characters.`,
    );
  return namespace;
}

interface PlacedDatum {
  readonly datum: MetricDatum;
  /** The datum's place in the request. */
  readonly name: string;
}

function placedData({ MetricData = [], EntityMetricData = [] }: PutMetricDataRequest): readonly PlacedDatum[] {
  const ofEntities = EntityMetricData.flatMap((group, index) =>
    place(group.MetricData ?? [], `EntityMetricData.member.${index + 1}.MetricData`),
  );
  const data = [...place(MetricData, 'MetricData'), ...ofEntities];
  if (data.length === 0)
    throw new MetricFault('MissingParameter', 'At least one MetricDatum object must be present in the request.');
  if (data.length > maxData)
    throw new MetricFault(
      'InvalidParameterValue',
      `The collection MetricData must not have a size greater than ${maxData}.`,
    );
  return data;
}

function place(data: readonly MetricDatum[], name: string): readonly PlacedDatum[] {
  return data.map((datum, index) => ({ datum, name: `${name}.member.${index + 1}` }));
}

function publish(store: MetricStore, namespace: string, datum: MetricDatum, now: Instant): void {
  const dimensions = (datum.Dimensions ?? []).map(({ Name = '', Value = '' }) => ({ name: Name, value: Value }));
  const metric: Metric = { namespace, name: datum.MetricName ?? '', dimensions };
  const timestamp = datum.Timestamp ?? now;
  const unit = datum.Unit as Unit | undefined;
  const highResolution = datum.StorageResolution === 1;
  for (const sample of samplesOf(datum)) store.record(metric, { timestamp, unit, highResolution, sample });
}

/** A statistic set outweighs values that stand beside it (recorded 2026). */
function samplesOf({ Value, Values = [], Counts, StatisticValues }: MetricDatum): readonly Sample[] {
  if (StatisticValues !== undefined) {
    const { SampleCount = 0, Sum = 0, Minimum = 0, Maximum = 0 } = StatisticValues;
    return [{ kind: 'set', sampleCount: SampleCount, sum: Sum, minimum: Minimum, maximum: Maximum }];
  }
  if (Value !== undefined) return [{ kind: 'value', value: Value, count: 1 }];
  return Values.map((value, index) => ({ kind: 'value', value, count: Counts?.[index] ?? 1 }));
}
