import { nearest } from './nearest.ts';

test.each([
  ['Error', ['Errors', 'Throttles'], 'Errors'],
  ['cpuutilization', ['CPUUtilization'], 'CPUUtilization'],
  ['Latency', ['Errors'], undefined],
  ['4XXError', ['5XXError', '4XXError'], '4XXError'],
])('the nearest to %s among %j is %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});
