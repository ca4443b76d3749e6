import { initialState } from './alarm-state.ts';
import { caseAlarm } from './cases/case-alarm.ts';
import { alarmCreatedItem, alarmDeletedItem, alarmStateItem, alarmUpdatedItem } from './history.ts';

const alarm = caseAlarm({ Statistic: 'Sum', Dimensions: [{ Name: 'Host', Value: 'a' }] });
const before = initialState(0);
const after = { ...before, value: 'ALARM' as const, reason: 'because', reasonData: '{"threshold":1.0}', updatedAt: 5 };

describe('the history of an alarm', () => {
  test('tells a new state with the reason data as it stands', () => {
    expect(alarmStateItem(alarm, { at: 5, before, after })).toEqual({
      alarmName: 'case',
      alarmType: 'MetricAlarm',
      timestamp: 5,
      type: 'StateUpdate',
      summary: 'Alarm updated from INSUFFICIENT_DATA to ALARM',
      data:
        '{"version":"1.0","oldState":{"stateValue":"INSUFFICIENT_DATA","stateReason":"Unchecked: Initial alarm creation"},' +
        '"newState":{"stateValue":"ALARM","stateReason":"because","stateReasonData":{"threshold":1.0}}}',
    });
  });

  test('tells of a new alarm with its whole configuration', () => {
    const { summary, data } = alarmCreatedItem(alarm, before);
    expect(summary).toBe('Alarm "case" created');
    expect(data).toContain(
      '"extendedStatistic":"SUM","period":60,"dimensions":[{"value":"a","name":"Host"}],"threshold":1.0',
    );
    expect(JSON.parse(data)).toMatchObject({
      type: 'Create',
      createdAlarm: { stateValue: 'INSUFFICIENT_DATA', okactions: [] },
    });
  });

  test('tells of an update with the old values of what changed', () => {
    const updated = { ...caseAlarm({ Statistic: 'Sum', Threshold: 7 }), AlarmConfigurationUpdatedTimestamp: 9 };
    const { timestamp, data } = alarmUpdatedItem(alarm, updated, after);
    expect(timestamp).toBe(9);
    expect(JSON.parse(data)).toMatchObject({
      type: 'Update',
      updatedAlarm: { threshold: 7, stateValue: 'ALARM' },
      originalUpdatedFields: { threshold: 1, dimensions: [{ name: 'Host', value: 'a' }] },
    });
  });

  test('tells of a deletion', () => {
    expect(alarmDeletedItem(alarm, after, 12)).toMatchObject({ timestamp: 12, summary: 'Alarm "case" deleted' });
  });
});
