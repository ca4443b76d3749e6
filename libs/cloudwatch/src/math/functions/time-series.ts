import { metricMathPage, perSlot, type MathFunction } from './math-function.ts';

/** Makes a series out of one number; a number that does not exist gives a series without datapoints. */
export const timeSeries: MathFunction = {
  name: 'TIME_SERIES',
  signatures: [perSlot(['S'], 'TS')],
  summary: 'a series that has the number at every timestamp',
  page: metricMathPage,
  evaluate([value], frame) {
    const out = frame.track('');
    out.values.fill(value as number, 0, frame.axis.length);
    return out;
  },
};
