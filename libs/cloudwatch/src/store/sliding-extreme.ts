/** The smallest or largest number of a window that slides over numbers, each step in constant time on average. */
export class SlidingExtreme {
  private readonly numbers: Float64Array;
  private readonly sign: 1 | -1;
  /** Indexes whose numbers only get worse: a later and better number drops the earlier ones. */
  private readonly candidates: Int32Array;
  private head = 0;
  private end = 0;

  /** @param sign 1 for the smallest, -1 for the largest */
  constructor(numbers: Float64Array, sign: 1 | -1) {
    this.numbers = numbers;
    this.sign = sign;
    this.candidates = new Int32Array(numbers.length);
  }

  enter(index: number): void {
    const entering = this.sign * this.numbers[index]!;
    while (this.end > this.head && this.sign * this.numbers[this.candidates[this.end - 1]!]! >= entering) this.end -= 1;
    this.candidates[this.end] = index;
    this.end += 1;
  }

  /** Drops everything before `index`. */
  leaveBefore(index: number): void {
    while (this.head < this.end && this.candidates[this.head]! < index) this.head += 1;
  }

  /** NaN when the window is empty. */
  get value(): number {
    return this.head < this.end ? this.numbers[this.candidates[this.head]!]! : Number.NaN;
  }
}
