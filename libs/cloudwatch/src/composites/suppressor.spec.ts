import { nextCompositeTimer } from './timers.ts';
import {
  arn,
  history,
  last,
  minute,
  play,
  put,
  set,
  suppressedBy,
  suppression,
  targets,
  topic,
} from './story.fixture.ts';

describe('a suppressed composite', () => {
  const request = suppressedBy('b', 60, 60);
  const inAlarm = [set('b', 'ALARM'), put('c', 'ALARM(a)', request), set('a', 'ALARM')];

  test('tells which alarm holds its actions, and lists them as suppressed', () => {
    const played = last(play(inAlarm));
    expect(suppression(played, 'c')).toEqual({ by: 'Alarm', since: 3 * minute });
    expect(history(played.effects).map(({ summary }) => summary)).toContain(`Suppressed action ${topic}`);
    expect(targets(played)).toEqual([]);
  });

  test('forgets its timers with its suppressor', () => {
    const played = last(play([...inAlarm, set('b', 'OK'), put('c', 'ALARM(a)', suppressedBy('a', 60, 60))]));
    expect(suppression(played, 'c')).toBeUndefined();
    expect(nextCompositeTimer(played.board)).toBeUndefined();
  });

  test('keeps a running timer when only the periods change', () => {
    const before = last(play([...inAlarm, set('b', 'OK')]));
    const after = last(
      play([...inAlarm, set('b', 'OK'), put('c', 'ALARM(a)', suppressedBy('b', 60, 600))], minute / 10),
    );
    expect(suppression(before, 'c')).toMatchObject({ by: 'ExtensionPeriod' });
    expect(suppression(after, 'c')).toMatchObject({ by: 'ExtensionPeriod' });
  });

  test('can have a composite as suppressor', () => {
    const story = [put('s', 'ALARM(b)'), put('c', 'ALARM(a)', suppressedBy(arn('s'), 60, 60)), set('a', 'ALARM')];
    const played = play([...story, set('b', 'ALARM')], minute / 10);
    expect(suppression(last(played), 'c')).toMatchObject({ by: 'Alarm' });
  });
});
