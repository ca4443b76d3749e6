import fc from 'fast-check';
import { criticalPath, schedule, type Step } from './graph.ts';

const step = (name: string, minutes: number, ...after: string[]): Step => ({ name, minutes, after });
const clock = (steps: readonly Step[]) =>
  Object.fromEntries(schedule(steps).map(({ name, start, end }) => [name, [start, end]]));

/** Up to twelve steps in any order; each waits for some of those with a smaller number, so that there is no circle. */
const platforms: fc.Arbitrary<Step[]> = fc
  .array(fc.record({ minutes: fc.nat(20), before: fc.array(fc.nat(11), { maxLength: 4 }) }), { maxLength: 12 })
  .map((drawn) =>
    drawn.map(({ minutes, before }, own) =>
      step(`${own}`, minutes, ...before.filter((other) => other < own).map(String)),
    ),
  )
  .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }));

describe('steps on the clock', () => {
  test('begin together where none waits for another', () => {
    expect(clock([step('a', 3), step('b', 5)])).toEqual({ a: [0, 3], b: [0, 5] });
  });

  test('begin when the slowest of those they wait for ends, whatever order they are given in', () => {
    expect(clock([step('last', 1, 'a', 'b'), step('a', 3), step('b', 2, 'a')])).toEqual({
      a: [0, 3],
      b: [3, 5],
      last: [5, 6],
    });
  });

  test('are not held up by a step that is not among them', () => {
    expect(clock([step('a', 3, 'elsewhere')])).toEqual({ a: [0, 3] });
  });

  test('that wait for each other are refused by the names in the circle alone', () => {
    const circle = [step('in', 1, 'a'), step('a', 1, 'b'), step('b', 1, 'c'), step('c', 1, 'a')];
    expect(() => schedule(circle)).toThrow(/^steps wait for each other: a → b → c → a$/);
    expect(() => schedule([step('a', 1, 'a')])).toThrow(/^steps wait for each other: a → a$/);
  });

  test('each appear once, begin as early as they can and never before those they wait for end', () => {
    fc.assert(
      fc.property(platforms, (steps) => {
        const timed = new Map(schedule(steps).map((each) => [each.name, each]));
        expect([...timed.keys()].sort()).toEqual(steps.map(({ name }) => name).sort());
        for (const { minutes, after, start, end } of timed.values()) {
          expect(start).toBe(Math.max(0, ...after.map((other) => timed.get(other)!.end)));
          expect(end).toBe(start + minutes);
        }
      }),
    );
  });
});

describe('the critical path', () => {
  test('is the chain that decides how long everything takes, first step first', () => {
    const steps = [step('quick', 1), step('slow', 4), step('last', 2, 'quick', 'slow'), step('aside', 5)];
    expect(criticalPath(schedule(steps)).map(({ name }) => name)).toEqual(['slow', 'last']);
  });

  test('of nothing is empty', () => {
    expect(criticalPath([])).toEqual([]);
  });

  test('has no gap, begins at zero and ends when the last of all steps ends', () => {
    fc.assert(
      fc.property(platforms, (steps) => {
        const timed = schedule(steps);
        const path = criticalPath(timed);
        path.forEach(({ start, after }, index) => {
          expect(start).toBe(path[index - 1]?.end ?? 0);
          if (index > 0) expect(after).toContain(path[index - 1]!.name);
        });
        expect(path.at(-1)?.end ?? 0).toBe(Math.max(0, ...timed.map(({ end }) => end)));
      }),
    );
  });
});
