import fc from 'fast-check';
import cases from '../../testdata/composites/suppression.json' with { type: 'json' };
import { alarmStates, type AlarmStateValue } from '../alarms/alarm-state-value.ts';
import { playSuppression, type SuppressionMove } from './suppression-play.ts';

const second = 1000;
const value = fc.constantFrom(...alarmStates);

describe('the suppression of actions', () => {
  test.each(cases)('$id: $note', ({ waitSeconds, extensionSeconds, initial, events, actions }) => {
    const moves = events.map((event) => ({ ...event, at: event.second * second }) as unknown as SuppressionMove);
    const runs = playSuppression({ waitSeconds, extensionSeconds }, initial as Initial, moves);
    expect(runs).toEqual(actions.map((action) => ({ at: action.second * second, value: action.value })));
  });

  const periods = { waitSeconds: 2, extensionSeconds: 3 };
  const ok: Initial = { composite: 'OK', suppressor: 'OK' };

  test('a wait that ends at the very instant of the suppressor has ended', () => {
    const moves = [move(2, 'composite', 'ALARM'), move(4, 'suppressor', 'ALARM')];
    expect(playSuppression(periods, ok, moves)).toEqual([{ at: 4 * second, value: 'ALARM' }]);
  });

  test('a suppressor that leaves ALARM for want of data starts the extension as well', () => {
    const moves = [move(2, 'composite', 'ALARM'), move(6, 'suppressor', 'INSUFFICIENT_DATA')];
    const runs = playSuppression(periods, { composite: 'OK', suppressor: 'ALARM' }, moves);
    expect(runs).toEqual([{ at: 9 * second, value: 'ALARM' }]);
  });

  test('a suppressor that is back in ALARM during the extension holds on', () => {
    const moves = [move(2, 'composite', 'ALARM'), move(6, 'suppressor', 'OK'), move(8, 'suppressor', 'ALARM')];
    expect(playSuppression(periods, { composite: 'OK', suppressor: 'ALARM' }, moves)).toEqual([]);
  });

  test('periods of zero seconds hold nothing', () => {
    const moves = [move(2, 'composite', 'ALARM')];
    expect(playSuppression({ waitSeconds: 0, extensionSeconds: 0 }, ok, moves)).toEqual([
      { at: 2 * second, value: 'ALARM' },
    ]);
  });

  test('nothing runs while the suppressor is in ALARM, and what runs is the state of that moment', () => {
    const anyMove = fc.record({ gap: fc.integer({ min: 0, max: 5 }), alarm: fc.constantFrom(...alarms), value });
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 30 }), (story) => {
        let at = 0;
        const moves = story.map((step) => move((at += step.gap), step.alarm, step.value));
        for (const run of playSuppression(periods, ok, moves)) {
          expect(statesBefore(moves, 'composite', run.at)).toContain(run.value);
          if (!moves.some((step) => step.at === run.at))
            expect(statesBefore(moves, 'suppressor', run.at)).not.toEqual(['ALARM']);
        }
      }),
    );
  });
});

const alarms = ['composite', 'suppressor'] as const;

interface Initial {
  readonly composite: AlarmStateValue;
  readonly suppressor: AlarmStateValue;
}

function move(at: number, alarm: 'composite' | 'suppressor', value: AlarmStateValue): SuppressionMove {
  return { at: at * second, alarm, value };
}

/** The state of an alarm at an instant, and every state it went through at that very instant. */
function statesBefore(moves: readonly SuppressionMove[], alarm: string, at: number): readonly AlarmStateValue[] {
  const own = moves.filter((step) => step.alarm === alarm);
  const last = own.filter((step) => step.at < at).at(-1)?.value ?? 'OK';
  return [last, ...own.filter((step) => step.at === at).map((step) => step.value)];
}
