import { fitsName } from './metric-source.ts';

test.each([
  ['Shop', 'Shop', true],
  ['*', 'Shop', true],
  ['Shop/*', 'Shop/Orders', true],
  ['*/Orders', 'Shop/Orders', true],
  ['S*p*s', 'Shop/Orders', true],
  ['Shop', 'Shopping', false],
  ['Sh*op', 'Sop', false],
  ['a*b*a', 'aba', true],
  ['ab*ba', 'aba', false],
])('"%s" fits "%s": %s', (pattern, name, expected) => {
  expect(fitsName(pattern, name)).toBe(expected);
});
