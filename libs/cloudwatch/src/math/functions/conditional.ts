import type { Frame } from '../frame.ts';
import type { Track } from '../value.ts';
import { perSlot, type MathFunction, type Signature } from './math-function.ts';

/** The syntaxes that AWS lists; a condition that is one number takes series only. */
const signatures: readonly Signature[] = [
  ...(['S', 'TS'] as const).flatMap((then) => [
    perSlot(['TS', then], 'TS'),
    perSlot(['TS', then, 'S'], 'TS'),
    perSlot(['TS', then, 'TS'], 'TS'),
  ]),
  perSlot(['S', 'TS'], 'TS'),
  perSlot(['S', 'TS', 'TS'], 'TS'),
];

/**
 * Chooses per datapoint of the condition: 0 is false, every other number true. Where it is true and the chosen series has no
 * datapoint the result is 0; where it is false the datapoint is dropped; without a condition there is none.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#using-IF-expressions
 */
export const conditional: MathFunction = {
  name: 'IF',
  signatures,
  summary: 'the second argument where the first is not 0, else the third or nothing',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#using-IF-expressions',
  evaluate([condition, then, otherwise = NaN], frame) {
    if (typeof condition === 'number') return chosen(condition, then as Track, otherwise as Track | number, frame);
    return choose(condition as Track, then as Track | number, otherwise as Track | number, frame);
  },
};

function choose(condition: Track, then: Track | number, otherwise: Track | number, frame: Frame): Track {
  const out = frame.track(condition.label);
  const { length } = frame.axis;
  for (let slot = 0; slot < length; slot++) {
    const test = condition.values[slot]!;
    if (test !== test) out.values[slot] = NaN;
    else if (test === 0) out.values[slot] = typeof otherwise === 'number' ? otherwise : otherwise.values[slot]!;
    else out.values[slot] = typeof then === 'number' ? then : orZero(then.values[slot]!);
  }
  return out;
}

/** A number as the condition takes one series whole, gaps included. */
function chosen(condition: number, then: Track, otherwise: Track | number, frame: Frame): Track {
  if (condition === condition && condition !== 0) return then;
  if (condition === 0 && typeof otherwise !== 'number') return otherwise;
  const out = frame.track('');
  out.values.fill(NaN, 0, frame.axis.length);
  return out;
}

function orZero(value: number): number {
  return value === value ? value : 0;
}
