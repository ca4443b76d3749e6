import cases from '../../../testdata/composites/rules.json' with { type: 'json' };
import admissions from '../../../testdata/composites/admission.json' with { type: 'json' };
import { admitAlarmRule } from './admission.ts';
import { CompositeAlarmError } from './errors.ts';
import { parseAlarmRule } from './parser.ts';
import { printAlarmRule } from './print.ts';
import { alarmRuleState } from './rule-state.ts';
import type { AlarmStateValue } from '../../alarms/alarm-state-value.ts';

interface RuleCase {
  readonly id: string;
  readonly rule: string;
  readonly children: Readonly<Record<string, AlarmStateValue>>;
  readonly state?: string;
  readonly refused?: boolean;
}

const known = cases as unknown as readonly RuleCase[];

describe('the state of an alarm rule', () => {
  test.each(known.filter(({ refused }) => !refused))('$id: $rule', ({ rule, children, state }) => {
    expect(alarmRuleState(rule, children)).toBe(state);
  });

  test.each(known.filter(({ refused }) => refused))('$id is refused: $rule', ({ rule, children }) => {
    expect(() => alarmRuleState(rule, children)).toThrow(CompositeAlarmError);
  });

  test.each(known.filter(({ refused }) => !refused))(
    '$id prints, parses and prints alike',
    ({ rule, children, state }) => {
      const printed = printAlarmRule(parseAlarmRule(rule));
      expect(printAlarmRule(parseAlarmRule(printed))).toBe(printed);
      expect(alarmRuleState(printed, children)).toBe(state);
    },
  );

  test('a child without a state is named', () => {
    expect(() => alarmRuleState('ALARM(toString)', {})).toThrow('no state given for child toString');
  });
});

describe('the admission of an alarm rule', () => {
  const surroundings = {
    account: '123456789012',
    region: 'us-east-1',
    exists: (name: string) => ['lang-metric', 'lang-second'].includes(name),
  };

  test.each(admissions)('$id: $rule', ({ rule, error }) => {
    if (error === null) expect(admitAlarmRule(rule, surroundings).rule).toBeDefined();
    else expect(() => admitAlarmRule(rule, surroundings)).toThrow(new CompositeAlarmError(error));
  });

  const refusals: Record<string, readonly [rule: string, sentence: string]> = {
    'an empty rule': ['', 'Member must have length greater than or equal to 1'],
    'a rule of blanks': ['  ', "Unsupported token '<EOF>' at char 2, must be: '(', 'NOT', AT_LEAST"],
    'a rule of more than 10,240 characters': [`TRUE${' '.repeat(10_240)}`, 'less than or equal to 10240'],
    'an ARN of another account': [
      'OK(arn:aws:cloudwatch:us-east-1:999999999999:alarm:x)',
      'Wrong ARN account, it was 999999999999 but 123456789012 was expected instead',
    ],
    'several missing children': ['OK(x) OR OK(y)', 'alarm:x, arn:aws:cloudwatch:us-east-1:123456789012:alarm:y] in'],
    'more than 500 elements': [list(501, () => 'TRUE', ' OR '), 'more than 500 elements'],
    'more than 500 nested parentheses': ['('.repeat(501), 'more than 500 elements'],
    'more than 100 children': [list(101, (i) => `OK(a${i})`, ' OR '), 'more than 100 alarms'],
    'a percentage above 100': ['AT_LEAST(101%, OK, (lang-metric))', 'percentage threshold must be between 1 and 100'],
    'a percentage of nought': ['AT_LEAST(0%, OK, (lang-metric))', 'percentage threshold must be between 1 and 100'],
    'a negative count': ['AT_LEAST(-1, OK, (lang-metric))', "Unsupported token '-1' at char 9, must be: NUMBER"],
    'NOT without a state': ['AT_LEAST(1, NOT, (lang-metric))', "Unsupported token ',' at char 15, must be: ALARM, OK"],
    'an empty list': ['AT_LEAST(1, OK, ())', "Unsupported token ')' at char 17, must be: ALARM NAME"],
    'a quote that is never closed': ['ALARM("x)', `Unsupported token '"x)' at char 6, must be: ALARM NAME`],
    'a bracket that is never closed': ['(TRUE', "Unsupported token '<EOF>' at char 5, must be: ')', 'AND', 'OR'"],
    'a bracket too many': ['TRUE)', "Unsupported token ')' at char 4, must be: <EOF>, 'AND', 'OR'"],
    'two names in one state': ['ALARM(a b)', "Unsupported token 'b' at char 8, must be: ')'"],
  };

  test.each(Object.entries(refusals))('%s is refused', (_name, [rule, sentence]) => {
    expect(() => admitAlarmRule(rule, surroundings)).toThrow(sentence);
  });

  test('a pair of parentheses counts as one element and the parentheses of a function as none', () => {
    const full = `(${list(499, () => 'OK(lang-metric)', ' OR ')})`.replaceAll('OK(lang-metric)', 'TRUE');
    expect(admitAlarmRule(full, surroundings).children).toEqual([]);
    expect(() => admitAlarmRule(`(${full})`, surroundings)).toThrow('more than 500 elements');
  });

  test('the children are distinct and in the order of the rule', () => {
    const rule = 'OK(lang-second) OR AT_LEAST(1, OK, (lang-metric, lang-second))';
    expect(admitAlarmRule(rule, surroundings).children).toEqual(['lang-second', 'lang-metric']);
  });
});

function list(count: number, item: (index: number) => string, separator: string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(separator);
}
