import type { MetricAlarmRequest, TreatMissingData } from './metric-alarm.ts';

/**
 * Returns how an alarm treats missing data: as it says, else `missing`, except `ignore` when every metric it watches is
 * DynamoDB's (recorded 2026; an explicit value overrides it, leaving it out again restores it).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function treatmentOf(
  alarm: Pick<MetricAlarmRequest, 'TreatMissingData' | 'Namespace' | 'Metrics'>,
): TreatMissingData {
  return alarm.TreatMissingData ?? (watchesOnlyDynamoDb(alarm) ? 'ignore' : 'missing');
}

function watchesOnlyDynamoDb({ Namespace, Metrics = [] }: Pick<MetricAlarmRequest, 'Namespace' | 'Metrics'>): boolean {
  const namespaces = Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric.Namespace] : []));
  if (Namespace !== undefined) namespaces.push(Namespace);
  return namespaces.length > 0 && namespaces.every((namespace) => namespace === 'AWS/DynamoDB');
}
