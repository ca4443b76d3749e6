import { changed, type Mutator } from '../mutator.ts';

/** The threshold is a little too high, or too low: by one where it is small and whole, by a tenth otherwise. */
export const threshold: Mutator = {
  type: 'AWS::CloudWatch::Alarm',
  changes(properties) {
    const { Threshold: value } = properties;
    if (typeof value !== 'number') return [];
    const step = Number.isInteger(value) && Math.abs(value) <= 20 ? 1 : Math.abs(value) / 10;
    return [value + step, value - step].map((other) => changed(properties, 'Threshold', Number(other.toPrecision(12))));
  },
};
