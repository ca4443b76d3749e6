import { code, table } from './markdown.ts';

test('a table has a head, a rule and a line per row', () => {
  expect(
    table(
      ['Name', 'Age'],
      [
        ['Ann', '7'],
        ['Bo', ''],
      ],
    ),
  ).toBe(['| Name | Age |', '| --- | --- |', '| Ann | 7 |', '| Bo |  |'].join('\n'));
  expect(table(['Name'], [])).toBe('| Name |\n| --- |');
});

test('bars and line breaks stay inside their cell', () => {
  expect(table(['a|b'], [['x | y\nz']])).toBe('| a\\|b |\n| --- |\n| x \\| y z |');
});

test('code stands between backticks', () => {
  expect(code('a | b')).toBe('`a | b`');
});
