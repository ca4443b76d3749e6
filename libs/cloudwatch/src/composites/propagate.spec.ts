import fc from 'fast-check';
import { alarmStates, type AlarmStateValue } from '../alarms/alarm-state-value.ts';
import { evaluateAlarmRule } from './rule/evaluate.ts';
import { type Untimed, arn, last, minute, play, put, set, state, suppressedBy, updates } from './story.fixture.ts';

describe('composites of composites', () => {
  test('change at the instant of the metric alarm, each because of the one below', () => {
    const played = last(play([put('low', 'ALARM(a)'), put('high', 'ALARM(low)'), set('a', 'ALARM')]));
    expect(state(played, 'high')).toMatchObject({
      value: 'ALARM',
      reason: `${arn('low')} transitioned to ALARM at Thursday 01 January, 1970 00:05:00 UTC`,
      updatedAt: 5 * minute,
    });
    expect(updates(played)).toEqual(['low', 'high']);
  });

  test('do not flap when a change reaches them on two paths', () => {
    const story = [put('near', 'ALARM(a)'), put('far', 'ALARM(near)'), put('edge', 'ALARM(near) AND NOT ALARM(far)')];
    expect(updates(last(play([...story, set('a', 'ALARM')])))).toEqual(['near', 'far']);
  });

  test('stop on a cycle', () => {
    const story = [put('x', 'FALSE'), put('y', 'NOT ALARM(x)'), put('x', 'ALARM(y) OR ALARM(a)')];
    const played = last(play(story));
    expect(updates(played)).toEqual(['x', 'y']);
    expect(state(played, 'x').value).toBe('ALARM');
  });

  test('may refer to themselves', () => {
    const played = last(play([put('x', 'FALSE'), put('x', 'NOT ALARM(x)'), set('a', 'ALARM')]));
    expect(state(played, 'x').value).toBe('ALARM');
  });
});

describe('any story', () => {
  const names = ['m', 'n', 'o', 'p'];
  const operand = fc.constantFrom('a', 'b', ...names);
  const rule = fc
    .tuple(fc.constantFrom('ALARM', 'NOT ALARM', 'OK'), operand, fc.constantFrom('AND', 'OR'), operand)
    .map(([test, one, chain, two]) => `${test}(${one}) ${chain} NOT OK(${two})`);
  const step = fc.oneof(
    fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...alarmStates)).map(([name, value]) => set(name, value)),
    fc.tuple(fc.constantFrom(...names), rule).map(([name, text]) => put(name, text)),
    fc
      .tuple(fc.constantFrom(...names), rule, operand)
      .map(([name, text, by]) => put(name, text, suppressedBy(by, 90, 90))),
    fc.constantFrom('a', ...names).map((name): Untimed => ({ do: 'deleteAlarms', names: [name] })),
  );

  test('ends, with every alarm changing at most once a step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (story) => {
        for (const played of play(story)) expect(new Set(updates(played)).size).toBe(updates(played).length);
      }),
    );
  });

  test('leaves composites without cycles in the state that their rules say', () => {
    const layered = [put('m', 'ALARM(a) OR OK(b)'), put('n', 'ALARM(m) AND NOT ALARM(a)'), put('o', 'OK(n) AND OK(m)')];
    const flips = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...alarmStates)), { maxLength: 20 });
    fc.assert(
      fc.property(flips, (moves) => {
        const states: Record<string, AlarmStateValue> = { a: 'INSUFFICIENT_DATA', b: 'INSUFFICIENT_DATA' };
        for (const [name, value] of moves) states[name] = value;
        const { composites } = last(play([...layered, ...moves.map(([name, value]) => set(name, value))])).board;
        for (const [name, { rule }] of composites) {
          states[name] = evaluateAlarmRule(rule, ({ text }) => states[text]!) ? 'ALARM' : 'OK';
          expect([name, composites.get(name)!.state.value]).toEqual([name, states[name]]);
        }
      }),
    );
  });
});
