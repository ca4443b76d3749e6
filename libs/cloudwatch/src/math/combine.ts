import type { Frame } from './frame.ts';
import type { BinaryOperator } from './operators.ts';
import { finite } from './operators.ts';
import { isTracks, type Operand, type Track, type Value } from './value.ts';

/**
 * Applies an operator slot by slot. Where only one of two series has a datapoint the other counts as 0; where neither has
 * one there is none; a number meets only datapoints that exist.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-arithmetic
 */
export function combine(operator: BinaryOperator, left: Operand, right: Operand, frame: Frame): Value {
  if (isTracks(left)) return left.map((each) => combineOne(operator, each, right as number | Track, frame) as Track);
  if (isTracks(right)) return right.map((each) => combineInto(operator, left, each, frame));
  return combineOne(operator, left, right, frame);
}

/** The series of an array keep their labels, on whichever side of the operator the array stands. */
function combineInto(operator: BinaryOperator, left: number | Track, right: Track, frame: Frame): Track {
  const out = combineOne(operator, left, right, frame) as Track;
  out.label = right.label;
  return out;
}

/** Turns the sign of a number, a series or each series of an array. */
export function negate(operand: Operand, frame: Frame): Value {
  if (typeof operand === 'number') return finite(-operand);
  return isTracks(operand) ? operand.map((each) => negateTrack(each, frame)) : negateTrack(operand, frame);
}

function negateTrack(track: Track, frame: Frame): Track {
  const out = frame.track(track.label);
  const { length } = frame.axis;
  for (let i = 0; i < length; i++) out.values[i] = finite(-track.values[i]!);
  return out;
}

function combineOne(operator: BinaryOperator, left: number | Track, right: number | Track, frame: Frame): Value {
  if (typeof left === 'number') {
    if (typeof right === 'number') return left !== left || right !== right ? NaN : operator.apply(left, right);
    return numberWithTrack(operator, left, right, frame);
  }
  if (typeof right === 'number') return trackWithNumber(operator, left, right, frame);
  return trackWithTrack(operator, left, right, frame);
}

function numberWithTrack(operator: BinaryOperator, left: number, right: Track, frame: Frame): Track {
  const out = frame.track(right.label);
  const { length } = frame.axis;
  for (let i = 0; i < length; i++) {
    const b = right.values[i]!;
    out.values[i] = left !== left || b !== b ? NaN : operator.apply(left, b);
  }
  return out;
}

function trackWithNumber(operator: BinaryOperator, left: Track, right: number, frame: Frame): Track {
  const out = frame.track(left.label);
  const { length } = frame.axis;
  for (let i = 0; i < length; i++) {
    const a = left.values[i]!;
    out.values[i] = right !== right || a !== a ? NaN : operator.apply(a, right);
  }
  return out;
}

function trackWithTrack(operator: BinaryOperator, left: Track, right: Track, frame: Frame): Track {
  const out = frame.track(left.label);
  const { length } = frame.axis;
  for (let i = 0; i < length; i++) {
    const a = left.values[i]!;
    const b = right.values[i]!;
    if (a !== a) out.values[i] = b !== b ? NaN : operator.apply(0, b);
    else out.values[i] = operator.apply(a, b !== b ? 0 : b);
  }
  return out;
}
