import { changed, type Mutator } from '../mutator.ts';
import { metricStats, withStat } from './metric-stats.ts';

const STATISTICS = ['Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum'];

/** The alarm makes another statistic of what is published. */
export const statistic: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes(properties) {
    const { Statistic, ExtendedStatistic } = properties;
    const extended = typeof ExtendedStatistic === 'string' ? otherPercentiles(ExtendedStatistic) : [];
    const simple = typeof Statistic === 'string' ? othersThan(Statistic) : [];
    return [
      ...simple.map((other) => changed(properties, 'Statistic', other)),
      ...extended.map((other) => changed(properties, 'ExtendedStatistic', other)),
      ...metricStats(properties).flatMap(({ place, id, stat }) =>
        othersThan(String(stat['Stat'])).map((other) => ({
          what: `Stat ${String(stat['Stat'])} of ${id} becomes ${other}`,
          properties: withStat(properties, place, { Stat: other }),
        })),
      ),
    ];
  },
};

function othersThan(own: string): string[] {
  return STATISTICS.filter((other) => other !== own);
}

/** The median and the highest value stand for all that a percentile could be instead. */
function otherPercentiles(own: string): string[] {
  return ['p50', 'p100'].filter((other) => other !== own);
}
