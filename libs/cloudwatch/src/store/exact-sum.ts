/**
 * Adds up numbers without any rounding until the end, so that the total does not depend on the order of arrival. The sum is
 * `high` plus the numbers in `tail`, none of which overlaps another in its bits.
 * @see https://people.eecs.berkeley.edu/~jrs/papers/robustr.pdf (grow-expansion)
 */
export class ExactSum {
  private high = 0;
  private readonly tail: number[] = [];

  /** Subtracts when given a negative number, exactly. */
  add(x: number): void {
    const sum = this.high + x;
    if (this.tail.length === 0 && roundingError(this.high, x, sum) === 0) this.high = sum;
    else this.high = addExactly(this.high, this.tail, x);
  }

  /** Forgets everything and starts from one number. */
  reset(x: number): void {
    this.high = x;
    if (this.tail.length > 0) this.tail.length = 0;
  }

  /** The greatest part of the sum. */
  get leading(): number {
    return this.high;
  }

  /** What the sum has beside its greatest part. */
  get rest(): readonly number[] {
    return this.tail;
  }

  /** The double nearest to the exact sum. */
  get value(): number {
    return this.tail.length === 0 ? this.high : roundExactly(this.high, this.tail);
  }
}

/** What `sum`, which is `a + b` rounded, lacks. */
export function roundingError(a: number, b: number, sum: number): number {
  const back = sum - a;
  return a - (sum - back) + (b - back);
}

/** Adds `x` to the sum kept as `high` and `tail`; changes `tail` in place and returns the new `high`. */
export function addExactly(high: number, tail: number[], x: number): number {
  const length = tail.length;
  let carried = x;
  let kept = 0;
  for (let index = 0; index <= length; index += 1) {
    const part = index === length ? high : tail[index]!;
    const sum = carried + part;
    const error = roundingError(carried, part, sum);
    if (error !== 0) tail[kept++] = error;
    carried = sum;
  }
  if (kept < length) tail.length = kept;
  return carried;
}

/** Rounds the sum kept as `high` and `tail` to the nearest double, ties to even. */
export function roundExactly(high: number, tail: readonly number[]): number {
  let rounded = high;
  let index = tail.length;
  let error = 0;
  while (index > 0 && error === 0) {
    index -= 1;
    const before = rounded;
    rounded = before + tail[index]!;
    error = tail[index]! - (rounded - before);
  }
  return index > 0 && Math.sign(error) === Math.sign(tail[index - 1]!) ? breakTie(rounded, error) : rounded;
}

/** When the rest is exactly half a unit in the last place, what follows it decides. */
function breakTie(rounded: number, error: number): number {
  const twice = error * 2;
  const next = rounded + twice;
  return next - rounded === twice ? next : rounded;
}
