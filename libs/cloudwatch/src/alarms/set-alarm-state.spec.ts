import { initialState } from './alarm-state.ts';
import { caseAlarm } from './cases/case-alarm.ts';
import { setAlarmState } from './set-alarm-state.ts';

const topic = 'arn:aws:sns:us-east-1:123456789012:topic';
const alarm = caseAlarm({ OKActions: [topic] });
const request = { AlarmName: 'case', StateValue: 'OK', StateReason: 'by hand' };
const before = initialState(1_000);

describe('a state set by hand', () => {
  test('comes with the given reason and without reason data, and runs the actions', () => {
    const { state, actions } = setAlarmState(alarm, before, request, 2_000);
    expect(state).toEqual({ value: 'OK', reason: 'by hand', updatedAt: 2_000, transitionedAt: 2_000 });
    expect(actions).toEqual([topic]);
  });

  test('keeps the given reason data', () => {
    const StateReasonData = '{"why": "test"}';
    expect(setAlarmState(alarm, before, { ...request, StateReasonData }, 2_000).state.reasonData).toBe(StateReasonData);
  });

  test('changes nothing at all when the alarm is in it already', () => {
    const again = { ...request, StateValue: 'INSUFFICIENT_DATA', StateReason: 'another reason' };
    expect(setAlarmState(alarm, before, again, 2_000)).toEqual({ state: before, actions: [] });
  });

  test.each([
    ['an unknown state', { StateValue: 'BROKEN' }, "Value 'BROKEN' at 'stateValue' failed to satisfy constraint"],
    ['a long reason', { StateReason: 'a'.repeat(1024) }, 'Member must have length less than or equal to 1023'],
    ['reason data that is no JSON', { StateReasonData: '{' }, 'StateReasonData was not syntactically valid JSON'],
  ])('is refused with %s', (_what, fields, message) => {
    expect(() => setAlarmState(alarm, before, { ...request, ...fields }, 2_000)).toThrow(message);
  });
});
