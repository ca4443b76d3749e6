/** Draws numbers from a source of randomness that gives numbers from 0 up to, but not including, 1. */
export function draws(random: () => number) {
  return {
    /** Returns a whole number, both ends included. */
    integer: (least: number, most: number): number => least + Math.floor(random() * (most - least + 1)),
    /** Returns a number between the two. */
    real: (least: number, most: number): number => least + random() * (most - least),
  };
}
