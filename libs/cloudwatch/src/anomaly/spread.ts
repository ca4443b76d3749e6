/** The running mean and spread of a set of values. */
export interface Spread {
  count: number;
  mean: number;
  /** The sum of squared distances from the mean. */
  squares: number;
  /** How many different weeks or days the values come from; they must arrive in order of time. */
  repeats: number;
  lastRepeat: number;
}

/** A spread of no values yet. */
export function emptySpread(): Spread {
  return { count: 0, mean: 0, squares: 0, repeats: 0, lastRepeat: Number.NaN };
}

/** Adds one value; Welford's update, so that equal values leave exactly their own mean and no spread. */
export function addTo(spread: Spread, value: number, repeat: number): void {
  spread.count += 1;
  const distance = value - spread.mean;
  spread.mean += distance / spread.count;
  spread.squares += distance * (value - spread.mean);
  if (repeat !== spread.lastRepeat) {
    spread.repeats += 1;
    spread.lastRepeat = repeat;
  }
}

/** The standard deviation of the whole population. */
export function deviation(spread: Spread): number {
  return spread.count === 0 ? 0 : Math.sqrt(spread.squares / spread.count);
}
