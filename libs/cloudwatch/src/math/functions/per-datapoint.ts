import { finite } from '../operators.ts';
import { eachTrack, type Track } from '../value.ts';
import { metricMathPage, perSlot, type MathFunction } from './math-function.ts';

export const abs = perDatapoint('ABS', 'the absolute value of each datapoint', Math.abs);
export const ceil = perDatapoint('CEIL', 'each datapoint rounded up to a whole number', Math.ceil);
export const floor = perDatapoint('FLOOR', 'each datapoint rounded down to a whole number', Math.floor);
export const log = perDatapoint(
  'LOG',
  'the natural logarithm of each datapoint; dropped where there is none',
  Math.log,
);
export const log10 = perDatapoint(
  'LOG10',
  'the decimal logarithm of each datapoint; dropped where there is none',
  Math.log10,
);

function perDatapoint(name: string, summary: string, apply: (value: number) => number): MathFunction {
  return {
    name,
    signatures: [perSlot(['TS'], 'TS'), perSlot(['TS[]'], 'TS[]')],
    summary,
    page: metricMathPage,
    evaluate: ([argument], frame) =>
      eachTrack(argument as Track, (track) => {
        const out = frame.track(track.label);
        const { length } = frame.axis;
        for (let i = 0; i < length; i++) out.values[i] = finite(apply(track.values[i]!));
        return out;
      }),
  };
}
