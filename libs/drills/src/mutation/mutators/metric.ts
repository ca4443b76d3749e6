import { changed, type Change, type Mutator, type Properties } from '../mutator.ts';
import { metricStats, withStat } from './metric-stats.ts';

/** The alarm watches a metric that is a little another one: namespace, name, each dimension. */
export const metric: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes: (properties) => [
    ...(typeof properties['MetricName'] === 'string' ? strayed(properties) : []),
    ...metricStats(properties).flatMap(({ place, id, stat }) =>
      strayed(stat['Metric'] as Properties).map((change) => ({
        what: `${change.what}, in ${id}`,
        properties: withStat(properties, place, { Metric: change.properties }),
      })),
    ),
  ],
};

function strayed(named: Properties): Change[] {
  const dimensions = (named['Dimensions'] ?? []) as readonly Properties[];
  return [
    changed(named, 'Namespace', `${String(named['Namespace'])}X`),
    changed(named, 'MetricName', `${String(named['MetricName'])}X`),
    ...dimensions.flatMap((dimension, place) => [
      {
        what: `dimension ${String(dimension['Name'])} is gone`,
        properties: { ...named, Dimensions: dimensions.filter((_, index) => index !== place) },
      },
      {
        what: `dimension ${String(dimension['Name'])} has another value`,
        properties: {
          ...named,
          Dimensions: dimensions.map((one, index) => (index === place ? { ...one, Value: 'somebody-else' } : one)),
        },
      },
    ]),
    ...(dimensions.length > 0
      ? []
      : [
          {
            what: 'a dimension is added',
            properties: { ...named, Dimensions: [{ Name: 'Environment', Value: 'somebody-else' }] },
          },
        ]),
  ];
}
