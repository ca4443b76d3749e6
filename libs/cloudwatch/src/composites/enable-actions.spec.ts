import { enableCompositeActions } from './enable-actions.ts';
import { last, minute, play, put, set, suppressedBy, suppression } from './story.fixture.ts';

describe('a composite with its actions disabled', () => {
  const disabled = { ActionsEnabled: false };

  test('changes its state without running or listing actions', () => {
    const played = last(play([put('c', 'ALARM(a)', disabled), set('a', 'ALARM')]));
    expect(played.effects.map(({ kind }) => kind)).toEqual(['history', 'stateChange']);
  });

  test('waits for its suppressor all the same', () => {
    const request = { ...disabled, ...suppressedBy('b', 60, 60) };
    const played = last(play([put('c', 'ALARM(a)', request), set('a', 'ALARM')]));
    expect(suppression(played, 'c')).toEqual({ by: 'WaitPeriod', due: 5 * minute });
  });

  test('runs nothing when they are enabled again', () => {
    const { board } = last(play([put('c', 'TRUE', disabled)]));
    const { board: enabled, effects } = enableCompositeActions(board, ['c', 'a', 'nobody'], true, () => undefined, 9);
    expect(enabled.composites.get('c')!.configuration.ActionsEnabled).toBe(true);
    expect(effects.map(({ kind }) => kind)).toEqual(['history', 'configurationChange']);
    expect(enableCompositeActions(enabled, ['c'], true, () => undefined, 10).effects).toEqual([]);
  });
});
