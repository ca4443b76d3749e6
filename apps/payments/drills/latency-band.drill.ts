import { drill, type Stage } from '@shopwatch/drills';
import { alarms, people, processingLatency } from './platform.ts';

const { latencyAnomaly } = alarms;

/** What processing usually takes, in milliseconds. */
const usual = '340~200#3';

/** Lets transactions take what they usually take from 10:02 to 13:10, one a minute, and then as a series says. */
function latencyFollows({ at, meanwhile, metric }: Stage, series: string): void {
  meanwhile('10:02', metric(processingLatency).publishes(`${usual}x188`));
  at('13:10', metric(processingLatency).publishes(series));
}

const settings = { starts: '2026-11-20 10:00 UTC' };
/** Twice as slow as usual, and far from the limit: there is time to look before customers notice. */
export const slower = drill('payments are slower than usual', settings, (stage) => {
  const { expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  latencyFollows(stage, `700x35 ${usual}x20`);

  expectAlarm(latencyAnomaly).isIn('OK', { at: '10:00' }).firesWithin('17m').recoversBy('13:55').fires(1);
  expectAlarm(alarms.highLatency).neverFires();
  expectSubscriber(people).isToldAbout(latencyAnomaly, { times: 2 });
  expectAllElseQuiet();
});

/** Much faster than ever: what is processed may be nothing but errors. */
export const faster = drill('payments are faster than ever', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  latencyFollows(stage, `(5x4 320)x7 ${usual}x20`);

  expectAlarm(latencyAnomaly).firesWithin('17m').recoversBy('13:55').fires(1);
  expectAllElseQuiet();
});

/** One slow payment is one customer. */
export const outliers = drill('payments are slow for six minutes, and now and then one is', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  latencyFollows(stage, `800x6 ${usual}x14 (${usual}x4 640)x4 ${usual}x20`);

  expectAlarm(latencyAnomaly).neverFires();
  expectAllElseQuiet();
});

/** Few transactions take as long as many do. */
export const fewer = drill('every other transaction is missing', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  latencyFollows(stage, `(_ 340)x20 ${usual}x20`);

  expectAlarm(latencyAnomaly).neverFires();
  expectAllElseQuiet();
});

/** No transaction, no processing time: the alarm goes back to OK though nothing is well. A known blind spot. */
export const silent = drill('payments are slow, and then there are none', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  latencyFollows(stage, '900x20');

  expectAlarm(latencyAnomaly).firesWithin('17m').recoversBy('14:00').fires(1).isIn('OK', { at: '14:30' });
  expectAllElseQuiet();
});
