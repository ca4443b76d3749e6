import { drill, isDrill } from './drill.ts';
import { planDrill } from './plan.ts';

const MINUTE = 60_000;
const noon = Date.UTC(2026, 10, 20, 12);

describe('a planned drill', () => {
  test('has its deeds in the order of time, whatever order they are written in', () => {
    const { deeds, happenings, cause } = planDrill(
      drill('order', ({ at, log, metric, expectAlarm }) => {
        at('12:30', log('/shop').receives('late'));
        at('+5m', metric({ namespace: 'Shop', name: 'Waiting' }).publishes('1 _ 3'));
        expectAlarm('any').neverFires();
      }),
    );
    expect(deeds.map(({ at, deed }) => [(at - noon) / MINUTE, deed.kind])).toEqual([
      [5, 'sample'],
      [7, 'sample'],
      [30, 'log'],
    ]);
    expect(happenings.map(({ sentence }) => sentence)).toEqual([
      'Shop Waiting publishes 1 _ 3 every 1m',
      '/shop receives "late"',
    ]);
    expect(cause).toBe(noon + 5 * MINUTE);
  });

  test('counts delays from the incident, not from ordinary life before it', () => {
    const { cause, deeds } = planDrill(
      drill('traffic', ({ at, meanwhile, metric, instance, expectAlarm }) => {
        meanwhile('12:00', metric({ namespace: 'Shop', name: 'Orders' }).publishes('5x20'));
        at('12:10', instance('web').stops());
        expectAlarm('any').neverFires();
      }),
    );
    expect(cause).toBe(noon + 10 * MINUTE);
    expect(deeds).toHaveLength(21);
  });

  test('is played until half an hour after the last thing that happens or is expected', () => {
    const { end } = planDrill(
      drill('end', ({ at, instance, expectAlarm }) => {
        at('12:10', instance('web').stops());
        expectAlarm('any').firesWithin('20m').recoversBy('13:00');
      }),
    );
    expect(end).toBe(noon + 90 * MINUTE);
  });

  test('is played for as long as it says, which must be long enough', () => {
    const lasting = (lasts: string) =>
      planDrill(drill('long', { lasts }, ({ expectAlarm }) => expectAlarm('any').isIn('OK', { at: '14:00' })));
    expect(lasting('24h').end).toBe(noon + 24 * 60 * MINUTE);
    expect(() => lasting('1h')).toThrow('the drill lasts 1h, but says something about what comes later');
  });

  test('repeats lines evenly, and follows a series with conditions', () => {
    const { deeds } = planDrill(
      drill('steps', ({ at, log, database, expectAlarm }) => {
        at('12:00', log('/shop').receives({ level: 'error' }, { times: 3, over: '1m' }));
        at('13:00', database('rds').connections.follows('5 _ 7..9x2'));
        expectAlarm('any').neverFires();
      }),
    );
    expect(deeds.map(({ at, deed }) => [(at - noon) / MINUTE, deed])).toEqual([
      ...[0, 0.5, 1].map((at) => [at, { kind: 'log', group: '/shop', message: '{"level":"error"}' }]),
      ...[
        [60, 'connections=5'],
        [62, 'connections=7'],
        [63, 'connections=9'],
      ].map(([at, condition]) => [
        at,
        { kind: 'condition', resourceType: 'AWS::RDS::DBInstance', id: 'rds', condition },
      ]),
    ]);
  });
});

test('a drill is told from other things that a file exports', () => {
  expect(isDrill(drill('one', () => undefined))).toBe(true);
  expect([undefined, 5, 'drill', {}, { kind: 'other' }].some(isDrill)).toBe(false);
});
