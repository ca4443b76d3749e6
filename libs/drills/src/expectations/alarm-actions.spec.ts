import { writeDown } from '../drill/stage.ts';
import type { ActionTaken, AlarmRecord, Performance } from '../runner/performance.ts';

const incident = 'arn:aws:ssm:us-east-1:123456789012:opsitem:1#CATEGORY=Availability';
const taken = (fate: ActionTaken['fate'], why?: string): ActionTaken => ({
  at: 0,
  target: incident,
  fate,
  ...(why === undefined ? {} : { why }),
});

/** What the expectation says of an alarm that took these actions. */
const judged = (actions: readonly ActionTaken[], times?: number): string | undefined => {
  const record: Partial<AlarmRecord> = { name: 'serious', actions };
  const { expectations } = writeDown(({ expectAlarm }) =>
    expectAlarm('serious').takesAction('opsitem:1', times === undefined ? {} : { times }),
  );
  return expectations[0]!.judge({ alarms: new Map([['serious', record]]) } as unknown as Performance);
};

describe('an action that an alarm has to take', () => {
  test('is taken as often as it has to be', () => {
    expect(judged([taken('Succeeded')])).toBeUndefined();
    expect(judged([taken('Succeeded'), taken('Succeeded')], 2)).toBeUndefined();
    expect(judged([taken('Succeeded'), taken('Succeeded')])).toBe('it took it: succeeded, succeeded');
  });

  test('is told from one that failed and from none', () => {
    expect(judged([taken('Failed', 'no role')])).toBe('it took it: failed no role');
    expect(judged([])).toBe('it took no such action');
  });
});
