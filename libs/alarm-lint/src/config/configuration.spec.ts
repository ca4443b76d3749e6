import { ConfigurationError, parseConfiguration } from './configuration.ts';
import { silenced } from './silence.ts';

const known = ['metric-unknown', 'action-missing'];
const silence = {
  check: 'action-missing',
  construct: 'shop/*',
  until: '2027-03-31',
  reason: 'the pager comes in March',
};
const parse = (written: unknown) => parseConfiguration(written, known);

test('an empty configuration asks for severity, owner and runbook', () => {
  expect(Object.keys(parse({}).preferences.briefing)).toEqual(['severity', 'owner', 'runbook']);
});

test.each([
  ['a list', [], 'a configuration is a JSON object'],
  [
    'a setting that is none',
    { silences: [] },
    'there is no setting "silences"; known are briefing, published, silence, skip',
  ],
  [
    'a check that is none',
    { skip: ['metric'] },
    'there is no check "metric"; checks are metric-unknown, action-missing',
  ],
  [
    'a silence without a reason',
    { silence: [{ ...silence, reason: ' ' }] },
    'a silence of action-missing needs a reason',
  ],
  [
    'a silence without an end',
    { silence: [{ ...silence, until: 'soon' }] },
    'needs a last day, got until "soon"; write it as 2027-03-31',
  ],
  ['a pattern that is none', { briefing: { runbook: '(' } }, 'briefing.runbook must be a regular expression, got "("'],
])('%s is refused', (_what, written, message) => {
  expect(() => parse(written)).toThrow(ConfigurationError);
  expect(() => parse(written)).toThrow(message);
});

describe('a silence', () => {
  const { silences } = parse({ silence: [silence] });
  const finding = { check: 'action-missing', construct: 'shop/Alarms/cpu' };

  test('covers its check below its construct, on its last day too', () => {
    expect(silenced(finding, silences, '2027-03-31')).toEqual({
      by: 'silenced',
      detail: '2027-03-31',
      reason: silence.reason,
    });
  });

  test('covers nothing after its last day', () => {
    expect(silenced(finding, silences, '2027-04-01')).toBeUndefined();
  });

  test.each([
    ['another check', { ...finding, check: 'metric-unknown' }],
    ['another construct', { ...finding, construct: 'store/Alarms/cpu' }],
  ])('does not cover %s', (_what, other) => {
    expect(silenced(other, silences, '2027-01-01')).toBeUndefined();
  });
});
