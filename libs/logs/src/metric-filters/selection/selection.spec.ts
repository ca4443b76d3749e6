import fc from 'fast-check';
import type { LogSource } from '../metric-filter.ts';
import { meetsCriteria } from './match.ts';
import { parseCriteria } from './parser.ts';
import { printCriteria } from './print.ts';

const source: LogSource = { account: '111122223333', region: 'eu-west-1', logGroupName: '/shop/orders' };

function meets(criteria: string): boolean {
  const parsed = parseCriteria(criteria);
  if (!parsed.ok) throw new Error(`is refused: ${criteria}`);
  return meetsCriteria(parsed.criteria, source);
}

const field = fc.constantFrom('@aws.account', '@aws.region', '@source.log');
const value = fc.constantFrom('"eu-west-1"', '"111122223333"', '"a\\"b"', '""');
const leaf = fc.oneof(
  fc.tuple(field, fc.constantFrom('=', '!='), value).map((parts) => parts.join(' ')),
  fc
    .tuple(field, fc.constantFrom('IN', 'NOT IN'), value, value)
    .map(([name, operator, ...values]) => `${name} ${operator} [${values.join(',')}]`),
);
const { criteria } = fc.letrec<{ criteria: string }>((tie) => ({
  criteria: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(tie('criteria'), fc.constantFrom('AND', 'OR'), tie('criteria')).map((parts) => parts.join(' ')),
    tie('criteria').map((inner) => `(${inner})`),
  ),
}));

describe('field selection criteria', () => {
  it('compare system fields, AND before OR', () => {
    expect(meets('@aws.account = "111122223333" AND @aws.region = "eu-west-1"')).toBe(true);
    expect(meets('@aws.account = "111122223333" AND @aws.region != "eu-west-1"')).toBe(false);
    expect(meets('@aws.region = "eu-west-1" OR @aws.region = "x" AND @aws.region = "y"')).toBe(true);
    expect(meets('(@aws.region = "eu-west-1" OR @aws.region = "x") AND @aws.region = "y"')).toBe(false);
    expect(meets('@aws.region NOT IN ["us-east-1","us-west-2"]')).toBe(true);
  });

  it.each([
    '',
    '@aws.region',
    '@aws.region == "x"',
    '@aws.zone = "x"',
    '@aws.region = x',
    '@aws.region IN []',
    '(@aws.region = "x"',
    '@aws.region = "x" @',
  ])('are refused: %j', (text) => expect(parseCriteria(text).ok).toBe(false));

  it('print as criteria that mean the same and print the same', () => {
    fc.assert(
      fc.property(criteria, (text) => {
        const parsed = parseCriteria(text);
        if (!parsed.ok) throw new Error(`is refused: ${text}`);
        const printed = printCriteria(parsed.criteria);
        const again = parseCriteria(printed);
        expect(again.ok && printCriteria(again.criteria)).toBe(printed);
        expect(meets(printed)).toBe(meets(text));
      }),
    );
  });

  it('answer any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          criteria.map((text) => text.slice(3)),
        ),
        (text) => void parseCriteria(text),
      ),
    );
  });
});
