import { setCompositeAlarmState } from './set-composite-state.ts';
import { history, last, play, put, set, state, targets, topic } from './story.fixture.ts';

describe('a composite that is set by hand', () => {
  test('takes the reason that it is given, without data, and runs actions', () => {
    const played = last(play([put('c', 'ALARM(a)'), set('c', 'ALARM', 'fire drill')]));
    expect(state(played, 'c')).toMatchObject({ value: 'ALARM', reason: 'fire drill' });
    expect(state(played, 'c').reasonData).toBeUndefined();
    expect(targets(played)).toEqual([topic]);
  });

  test('stays there until a child changes', () => {
    const story = [put('c', 'ALARM(a)'), set('c', 'ALARM'), set('b', 'ALARM'), set('a', 'OK')];
    expect(
      play(story)
        .slice(-2)
        .map((step) => state(step, 'c').value),
    ).toEqual(['ALARM', 'OK']);
  });

  test('takes reason data in any form', () => {
    const { board } = last(play([put('c', 'TRUE')]));
    const next = { value: 'OK', reason: 'x', reasonData: 'no json' } as const;
    const { effects } = setCompositeAlarmState(board, 'c', next, () => undefined, 0);
    expect(JSON.parse(history(effects)[0]!.data)).toMatchObject({ newState: { stateReasonData: 'no json' } });
  });

  test('ignores the state that it has', () => {
    const [before, after] = play([put('c', 'ALARM(a)'), set('c', 'OK')]).slice(-2);
    expect(after).toEqual({ board: before!.board, effects: [] });
  });

  test('must exist', () => {
    const { error } = last(play([set('nobody', 'OK')]));
    expect([error?.code, error?.message]).toEqual(['ResourceNotFound', '']);
  });
});
