import { UsageError } from '../command.ts';
import { drillOptions } from './options.ts';

const least = ['--assembly', 'cdk.out', 'drills'];

test('assemblies and files are needed, all else may be left out', () => {
  expect(drillOptions(least)).toMatchObject({
    assemblies: ['cdk.out'],
    files: ['drills'],
    run: undefined,
    debug: false,
    mutate: false,
    skipUnknown: false,
    share: undefined,
  });
});

test('options may stand anywhere, and assemblies several times', () => {
  const { assemblies, files, run, share } = drillOptions([
    'a.drill.ts',
    '--assembly=one',
    '--run=Hot.*',
    ...['--assembly', 'two', 'b.drill.ts', '--share', '1/2'],
  ]);
  expect([assemblies, files]).toEqual([
    ['one', 'two'],
    ['a.drill.ts', 'b.drill.ts'],
  ]);
  expect(run?.test('a HOT server')).toBe(true);
  expect(share).toEqual({ turn: 1, of: 2 });
});

test('help needs nothing else', () => {
  expect(drillOptions(['--help']).help).toBe(true);
});

test.each([
  [['drills'], 'no assembly is given'],
  [['--assembly', 'cdk.out'], 'no drills are given'],
  [[...least, '--run', '('], '--run takes a regular expression, got "("'],
  [[...least, '--nonsense'], '--nonsense'],
])('%j is asked wrongly', (args, message) => {
  expect(() => drillOptions(args)).toThrow(UsageError);
  expect(() => drillOptions(args)).toThrow(message);
});
