import fc from 'fast-check';
import { alarmStates, type AlarmStateValue } from '../../alarms/alarm-state-value.ts';
import type { AlarmReference, AlarmRule } from './ast.ts';
import { CompositeAlarmError } from './errors.ts';
import { evaluateAlarmRule } from './evaluate.ts';
import { parseAlarmRule } from './parser.ts';
import { printAlarmRule } from './print.ts';
import { supportingAlarms } from './supporters.ts';

const range = { start: 0, end: 0 };
const names = ['a', 'b', 'c d', 'quote"d', 'back\\slash', 'end\\', '(,)'];
const state = fc.constantFrom(...alarmStates);
const alarm = fc.constantFrom(...names).map((text): AlarmReference => ({ text, range }));

const threshold = (listed: number) =>
  fc.oneof(
    fc.record({ unit: fc.constant('count' as const), value: fc.integer({ min: 1, max: listed }) }),
    fc.record({ unit: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }),
  );

const quorum = fc.array(alarm, { minLength: 1, maxLength: 6 }).chain((alarms) =>
  fc.record({
    kind: fc.constant('atLeast' as const),
    threshold: threshold(alarms.length),
    negated: fc.boolean(),
    state,
    alarms: fc.constant(alarms),
    range: fc.constant(range),
  }),
);

const { rule: anyRule } = fc.letrec<{ rule: AlarmRule; operands: AlarmRule[] }>((tie) => ({
  operands: fc.array(tie('rule'), { minLength: 2, maxLength: 4 }),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('literal' as const), value: fc.boolean(), range: fc.constant(range) }),
    fc.record({ kind: fc.constant('state' as const), state, alarm, range: fc.constant(range) }),
    quorum,
    fc.record({ kind: fc.constant('not' as const), operand: tie('rule'), range: fc.constant(range) }),
    fc.record({ kind: fc.constant('and' as const), operands: tie('operands'), range: fc.constant(range) }),
    fc.record({ kind: fc.constant('or' as const), operands: tie('operands'), range: fc.constant(range) }),
    fc.record({ kind: fc.constant('group' as const), rule: tie('rule'), range: fc.constant(range) }),
  ),
}));

const worlds = fc.array(state, { minLength: names.length, maxLength: names.length });

describe('any alarm rule', () => {
  test('prints to text that parses and prints to the same text', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const printed = printAlarmRule(rule);
        expect(printAlarmRule(parseAlarmRule(printed))).toBe(printed);
      }),
    );
  });

  test('means the same before and after printing, in every world', () => {
    fc.assert(
      fc.property(anyRule, worlds, (rule, world) => {
        const states = statesIn(world);
        const expected = truth(rule, (name) => world[names.indexOf(name)]!);
        expect(evaluateAlarmRule(rule, states)).toBe(expected);
        expect(evaluateAlarmRule(parseAlarmRule(printAlarmRule(rule)), states)).toBe(expected);
      }),
    );
  });

  test('keeps its value as long as its supporters keep their states', () => {
    fc.assert(
      fc.property(anyRule, worlds, worlds, (rule, world, other) => {
        const supporters = new Set(supportingAlarms(rule, statesIn(world)).map(({ text }) => text));
        const mixed = names.map((name, i) => (supporters.has(name) ? world[i]! : other[i]!));
        expect(evaluateAlarmRule(rule, statesIn(mixed))).toBe(evaluateAlarmRule(rule, statesIn(world)));
      }),
    );
  });
});

describe('any text', () => {
  const pieces = [
    '(',
    ')',
    ',',
    '"',
    '\\',
    ' ',
    'TRUE',
    'NOT',
    'AND',
    'OR',
    'ALARM',
    'OK',
    'AT_LEAST',
    '2',
    '50%',
    'x',
  ];
  const ruleLike = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

  test('parses or is refused with a place in the source', () => {
    fc.assert(
      fc.property(fc.oneof(ruleLike, fc.string({ unit: 'binary' })), (text) => {
        const refusal = refusalOf(text);
        if (refusal)
          expect(text.slice(refusal.range?.start, refusal.range?.end).length).toBeLessThanOrEqual(text.length);
        else expect(parseAlarmRule(printAlarmRule(parseAlarmRule(text)))).toBeDefined();
      }),
      { numRuns: 250 },
    );
  });

  const longest: Record<string, string> = {
    'brackets open': '('.repeat(10_240),
    'brackets close': ')'.repeat(10_240),
    'negations only': 'NOT '.repeat(2_560),
    'a deeply negated rule': `${'NOT '.repeat(2_559)}TRUE`,
    'quotes only': '"'.repeat(10_240),
    'backslashes only': `"${'\\'.repeat(10_239)}`,
    'a million characters': 'NOT '.repeat(250_000),
  };

  test.each(Object.entries(longest))('does not exhaust the stack: %s', (_name, text) => {
    const refusal = refusalOf(text);
    if (!refusal) expect(evaluateAlarmRule(parseAlarmRule(text), () => 'OK')).toBe(false);
    else expect(refusal).toBeInstanceOf(CompositeAlarmError);
  });
});

function statesIn(world: readonly AlarmStateValue[]): (alarm: AlarmReference) => AlarmStateValue {
  return ({ text }) => world[names.indexOf(text)]!;
}

function refusalOf(text: string): CompositeAlarmError | undefined {
  try {
    parseAlarmRule(text);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(CompositeAlarmError);
    return error as CompositeAlarmError;
  }
}

/** The truth table, written down without regard to speed: 1 for what holds, 0 for what does not. */
function truth(rule: AlarmRule, stateOf: (name: string) => AlarmStateValue): boolean {
  switch (rule.kind) {
    case 'literal':
      return rule.value;
    case 'state':
      return stateOf(rule.alarm.text) === rule.state;
    case 'atLeast': {
      const hits = rule.alarms.map(({ text }) => (stateOf(text) === rule.state ? !rule.negated : rule.negated));
      const { unit, value } = rule.threshold;
      const needed = unit === 'count' ? value : Math.ceil((value * hits.length) / 100);
      return hits.filter(Boolean).length >= needed;
    }
    case 'not':
      return !truth(rule.operand, stateOf);
    case 'and':
      return Math.min(...rule.operands.map((operand) => Number(truth(operand, stateOf)))) === 1;
    case 'or':
      return Math.max(...rule.operands.map((operand) => Number(truth(operand, stateOf)))) === 1;
    case 'group':
      return truth(rule.rule, stateOf);
    default:
      return rule satisfies never;
  }
}
