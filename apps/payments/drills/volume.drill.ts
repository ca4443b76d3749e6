import { drill, type Stage } from '@shopwatch/drills';
import { alarms, ofProcessor, people } from './platform.ts';

const { volumeAnomaly } = alarms;

/** Hours in which the band is learnt: payments a minute, as they come and go. */
const usual = '12500~3000#3';

/** Lets the volume be what it usually is from 10:02 to 13:10, and then follow a series. */
function volumeFollows({ at, meanwhile, metric }: Stage, series: string): void {
  meanwhile('10:02', metric(ofProcessor('PaymentTransactionVolume')).publishes(`${usual}x188`));
  at('13:10', metric(ofProcessor('PaymentTransactionVolume')).publishes(series));
}

const settings = { starts: '2026-11-20 10:00 UTC' };

/** Fewer payments than on any such day: a shop, a bank or a country has lost its way to us, and no error says so. */
export const drops = drill('the volume of payments drops out of its band', settings, (stage) => {
  const { expectAlarm, expectSubscriber, expectWidget, expectAllElseQuiet } = stage;
  volumeFollows(stage, `2000x35 ${usual}x20`);

  expectAlarm(volumeAnomaly).isIn('OK', { at: '10:00' }).firesWithin('15m').recoversBy('13:55').fires(1);
  expectAlarm(volumeAnomaly).because('less than the lower thresholds');
  expectAlarm(alarms.escalation).neverFires();
  expectSubscriber(people).isToldAbout(volumeAnomaly, { times: 2 });
  expectWidget('observability-platform-production', 'Payment Volume with Anomaly Detection').shows({
    at: '13:40',
    line: 'Actual Volume',
    atMost: 3000,
  });
  expectAllElseQuiet();
});

/** Far more payments than ever may be a sale that nobody told of, or somebody who tries stolen cards. */
export const rises = drill('the volume of payments rises out of its band', settings, (stage) => {
  const { expectAlarm, expectSubscriber, expectAllElseQuiet } = stage;
  volumeFollows(stage, `25000x35 ${usual}x20`);

  expectAlarm(volumeAnomaly).firesWithin('17m').recoversBy('13:55').fires(1);
  expectSubscriber(people).isToldAbout(volumeAnomaly, { times: 2 });
  expectAllElseQuiet();
});

/** Most minutes are lost, and some are as ever: the average tells. */
export const dropsMostly = drill('the volume drops in four minutes of five', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  volumeFollows(stage, `(1000x4 12500)x7 ${usual}x20`);

  expectAlarm(volumeAnomaly).firesWithin('17m').recoversBy('13:55').fires(1);
  expectAllElseQuiet();
});

/** A dip of six minutes is over before anybody could look, and one strange minute now and then is none. */
export const dips = drill('the volume dips for six minutes, and has strange minutes', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  volumeFollows(stage, `2000x6 ${usual}x14 (${usual}x9 8800)x2 ${usual}x20`);

  expectAlarm(volumeAnomaly).neverFires();
  expectAllElseQuiet();
});

/** Half of the publishers are silent: what the others tell is as ever. */
export const halfSilent = drill('every other report of the volume is missing', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  volumeFollows(stage, `(_ 12500)x20 ${usual}x20`);

  expectAlarm(volumeAnomaly).neverFires();
  expectAllElseQuiet();
});

/** Whoever publishes the volume stops after a bad quarter of an hour: no data is no alarm. A known blind spot. */
export const fallsSilent = drill('the volume drops, and then nobody reports it any more', settings, (stage) => {
  const { expectAlarm, expectAllElseQuiet } = stage;
  volumeFollows(stage, '2000x20');

  expectAlarm(volumeAnomaly).firesWithin('17m').recoversBy('14:00').fires(1).isIn('OK', { at: '14:30' });
  expectAllElseQuiet();
});

/** On Sunday night the payments rest for two hours, as announced: whoever does it has muted the alarm, and nobody gets up. */
export const maintenance = drill(
  'the payments rest in an announced maintenance window at night',
  { starts: '2026-11-22 19:00 UTC' },
  ({ at, meanwhile, alarm, metric, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    meanwhile('19:02', metric(ofProcessor('PaymentTransactionVolume')).publishes(`${usual}x180`));
    at('22:02', alarm(volumeAnomaly).isMutedFor('2h'));
    at('22:05', metric(ofProcessor('PaymentTransactionVolume')).publishes(`50x40 ${usual}x30`));

    expectAlarm(volumeAnomaly).firesWithin('25m').fires(1).isKeptQuiet({ because: 'drill-mutes' });
    expectSubscriber(people).isToldNothing();
    expectAllElseQuiet();
  },
);
