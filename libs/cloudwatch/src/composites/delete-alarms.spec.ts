import { arn, changes, history, last, play, put } from './story.fixture.ts';

describe('the deletion of alarms', () => {
  test('is refused for every member of a cycle', () => {
    const cycle = [put('x', 'FALSE'), put('y', 'ALARM(x)'), put('x', 'ALARM(y)')];
    for (const name of ['x', 'y']) {
      const { error } = last(play([...cycle, { do: 'deleteAlarms', names: [name] }]));
      expect(error?.message).toBe(`Cannot delete ${name} as there are composite alarm(s) depending on it.`);
    }
  });

  test('is refused for two composites at once', () => {
    const { error } = last(play([put('x', 'TRUE'), put('y', 'TRUE'), { do: 'deleteAlarms', names: ['x', 'y'] }]));
    expect(error?.message).toBe('You cannot delete more than one composite alarm in one operation.');
  });

  test('is written into the history and announced with the reason of the last state', () => {
    const played = last(play([put('x', 'TRUE'), { do: 'deleteAlarms', names: ['nobody', 'x'] }]));
    expect(played.board.composites.size).toBe(0);
    expect(history(played.effects).map(({ summary }) => summary)).toEqual(['Alarm "x" deleted']);
    expect(changes(played.effects)[0]).toMatchObject({
      operation: 'delete',
      alarm: { state: { value: 'ALARM', reason: `${arn('x')} was created and its alarm rule evaluates to ALARM` } },
    });
  });
});
