import fc from 'fast-check';
import { ExactSum } from './exact-sum.ts';

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), {
  maxLength: 30,
});

describe('an exact sum', () => {
  it('loses nothing to numbers of different size', () => {
    expect(sumOf([1e16, 1, -1e16])).toBe(1);
    expect(sumOf([1e100, 1, -1e100, 1e-100])).toBe(1);
    expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6);
  });

  it('rounds a tie by what follows it', () => {
    expect(sumOf([1, 2 ** -53])).toBe(1);
    expect(sumOf([1, 2 ** -53, 2 ** -106])).toBe(1 + 2 ** -52);
  });

  it('does not depend on the order', () => {
    const shuffled = numbers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([list, other]) => expect(sumOf(other)).toBe(sumOf(list))));
  });

  it('keeps no trace of what was taken away again', () => {
    fc.assert(
      fc.property(numbers, numbers, (kept, taken) => {
        expect(sumOf([...kept, ...taken, ...taken.map((x) => -x)]) + 0).toBe(sumOf(kept) + 0);
      }),
    );
  });
});

function sumOf(list: readonly number[]): number {
  const sum = new ExactSum();
  for (const x of list) sum.add(x);
  return sum.value;
}
