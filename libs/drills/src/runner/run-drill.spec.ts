import { drill } from '../drill/drill.ts';
import { awsCall } from '../world/aws-call.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';
import { runDrill } from './run-drill.ts';

const home = { account: '123456789012', region: 'us-east-1' };
const starts = '2026-11-20 14:00 America/New_York';
const queue = { namespace: 'Shop', name: 'Waiting' };

/** A cloud with one alarm: more than 80 waiting on average, over two periods of five minutes. */
let shop: Rehearsal;
beforeAll(async () => {
  shop = await rehearse(Date.UTC(2026, 10, 20, 12), async (cloud) => {
    await awsCall(
      cloud,
      home,
      { service: 'monitoring', operation: 'PutMetricAlarm' },
      {
        AlarmName: 'too-many-waiting',
        Namespace: 'Shop',
        MetricName: 'Waiting',
        Statistic: 'Average',
        Period: 300,
        EvaluationPeriods: 2,
        Threshold: 80,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
    );
    return { places: [home], skipped: [] };
  });
});

test('a drill that comes out as expected passes', async () => {
  const result = await runDrill(
    drill('too many people wait', { starts }, ({ at, metric, expectAlarm, expectAllElseQuiet }) => {
      at('14:00', metric(queue).publishes('20x30 95x20 20x40'));
      expectAlarm('too-many-waiting').isIn('OK', { at: '14:29' }).firesWithin('45m').fires(1).recoversBy('15:05');
      expectAlarm('too-many-waiting').because('2 datapoints');
      expectAllElseQuiet();
    }),
    shop,
  );
  expect(result.fault).toBeUndefined();
  expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([]);
  expect(result.passed).toBe(true);
});

test('one that does not says what came instead, with a transcript of the alarm', async () => {
  const result = await runDrill(
    drill('too many people wait', { starts }, ({ at, metric, expectAlarm }) => {
      at('14:00', metric(queue).publishes('20x30 95x20 20x40'));
      expectAlarm('too-many-waiting').firesWithin('5m').neverFires();
    }),
    shop,
  );
  expect(result.passed).toBe(false);
  expect(result.outcomes.map(({ instead }) => instead)).toEqual([
    expect.stringMatching(/^it fired at 14:\d\d(:\d\d)?, after \d+m(\d+s)?$/),
    expect.stringMatching(/^it fired at 14:\d\d(:\d\d)?, then recovered at 1[45]:\d\d(:\d\d)?$/),
  ]);
  expect(result.transcripts).toHaveLength(1);
  expect(result.transcripts[0]).toContain('\n  14:45        95  yes        ALARM\n');
  expect(result.transcripts[0]).toContain('ALARM  ALARM: Threshold Crossed: 2 datapoints [95.0');
  expect(result.transcripts[0]).toContain('… 4 more periods like this');
});

test('an alarm that is not there is named with those that are', async () => {
  const result = await runDrill(
    drill('a typo', ({ expectAlarm }) => expectAlarm('too-many-weighting').neverFires()),
    shop,
  );
  expect(result.outcomes[0]!.instead).toBe('no alarm is called "too-many-weighting"; there are too-many-waiting');
});

test('a drill that cannot be played has failed and says why', async () => {
  const nothing = await runDrill(
    drill('nothing', () => undefined),
    shop,
  );
  expect(nothing).toMatchObject({ passed: false, fault: 'the drill expects nothing; say what has to come of it' });
  const stranger = await runDrill(
    drill('a stranger', ({ at, database, expectAlarm }) => {
      at('12:10', database('rds-nobody').connections.jumpsTo(3));
      expectAlarm('too-many-waiting').neverFires();
    }),
    shop,
  );
  expect(stranger.fault).toMatch(/rds-nobody/);
});

describe('an alarm that is muted', () => {
  const topic = 'arn:aws:sns:us-east-1:123456789012:people';
  let told: Rehearsal;
  beforeAll(async () => {
    told = await rehearse(Date.UTC(2026, 10, 20, 12), async (cloud) => {
      await awsCall(
        cloud,
        home,
        { service: 'monitoring', operation: 'PutMetricAlarm' },
        {
          AlarmName: 'waiting',
          Namespace: 'Shop',
          MetricName: 'Waiting',
          Statistic: 'Maximum',
          Period: 60,
          EvaluationPeriods: 1,
          Threshold: 80,
          ComparisonOperator: 'GreaterThanThreshold',
          AlarmActions: [topic],
        },
      );
      return { places: [home], skipped: [] };
    });
  });

  test('fires and is kept quiet, and why is told', async () => {
    const result = await runDrill(
      drill('maintenance', { starts }, ({ at, alarm, metric, expectAlarm }) => {
        at('14:00', metric(queue).publishes('20x20 95x5 20x20'), alarm('waiting').isMutedFor('2h'));
        expectAlarm('waiting').firesWithin('25m').isKeptQuiet({ because: 'drill-mutes-waiting' });
      }),
      told,
    );
    expect(result.fault).toBeUndefined();
    expect(result.outcomes.filter(({ instead }) => instead !== undefined)).toEqual([]);
  });

  test('is told from one that is not: its action fails, for there is no such topic', async () => {
    const result = await runDrill(
      drill('no maintenance', { starts }, ({ at, metric, expectAlarm, expectSubscriber }) => {
        at('14:00', metric(queue).publishes('20x20 95x5 20x20'));
        expectAlarm('waiting').isKeptQuiet();
        expectSubscriber('people@example.com').isToldAbout('waiting');
      }),
      told,
    );
    expect(result.outcomes.map(({ instead }) => instead)).toEqual([
      `its action on ${topic} ran`,
      expect.stringMatching(/^it is told nothing; .+/),
    ]);
  });
});

test('a calm drill starts when alarms have found their state, one at the deployment before that', async () => {
  const stateAtStart = (begins: 'calm' | 'deployment', state: 'INSUFFICIENT_DATA' | 'OK') =>
    drill(`starts ${begins}`, { begins }, ({ expectAlarm }) =>
      expectAlarm('too-many-waiting').isIn(state, { at: '12:00' }),
    );
  for (const one of [stateAtStart('calm', 'OK'), stateAtStart('deployment', 'INSUFFICIENT_DATA')]) {
    expect((await runDrill(one, shop)).outcomes.map(({ instead }) => instead)).toEqual([undefined]);
  }
});

test('a drill comes out the same each time', async () => {
  const noisy = drill('noise', { starts }, ({ at, metric, expectAlarm }) => {
    at('14:00', metric(queue).publishes('80~20x60'));
    expectAlarm('too-many-waiting').neverFires();
  });
  const [first, second] = [await runDrill(noisy, shop), await runDrill(noisy, shop)];
  expect(second.performance!.alarms).toEqual(first.performance!.alarms);
  expect(second.outcomes).toEqual(first.outcomes);
});
