/** Takes a number of one range to its place in another. */
export type Scale = (value: number) => number;

/** A straight scale; a range without extent is its middle. */
export function linear([from, to]: readonly [number, number], [low, high]: readonly [number, number]): Scale {
  if (to === from) return () => (low + high) / 2;
  return (value) => low + ((value - from) / (to - from)) * (high - low);
}

/** The smallest round range that holds all values: 0 to 78 becomes 0 to 80. */
export function niceRange(values: readonly number[]): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9, 1);
  const step = niceStep((high - low) / 4);
  return [Math.floor(low / step) * step, Math.ceil((high * 1.02) / step) * step];
}

/** A step of 1, 2 or 5 times a power of ten that is at least so large. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= least * 0.999) ?? 10 * power;
}

const MINUTE = 60_000;
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** Round moments within a stretch of time, about as many as asked for. */
export function timeTicks(start: number, end: number, about: number): number[] {
  const step = TIME_STEPS.find((candidate) => (end - start) / candidate <= about) ?? TIME_STEPS.at(-1)!;
  const first = Math.ceil(start / step) * step;
  return Array.from({ length: Math.floor((end - first) / step) + 1 }, (_, turn) => first + turn * step);
}
