import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drill, testDrills } from '@shopwatch/drills';
import { override, parseSettings, production } from '@shopwatch/settings';
import { featureFlags } from '@shopwatch/tier';
import { App } from 'aws-cdk-lib';
import { PaymentsStack } from './payments-stack.ts';

/** What is deployed where the settings ask for the alarm on the canary. */
const folder = mkdtempSync(join(tmpdir(), 'payments-'));
const app = new App({ outdir: folder, context: { ...featureFlags } });
const settings = parseSettings(override(production, { payments: { endpointAlarm: true } }), 'the test');
new PaymentsStack(app, { settings });
app.synth();
afterAll(() => rmSync(folder, { recursive: true }));

const name = 'canary-payment-api-production';
const alarm = 'alarm-payment-endpoint-production';
const people = 'ops-team@example.com';

/** Nobody can pay any more, and no service writes a line about it. */
const down = drill(
  'the payment API does not answer, and somebody asked to be told',
  ({ at, canary, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:11', canary(name).fails());
    at('12:31', canary(name).recovers());

    expectAlarm(alarm).firesWithin('11m').recoversBy('12:45').fires(1);
    expectSubscriber(people).isToldAbout(alarm, { times: 2 });
    expectAllElseQuiet();
  },
);

const well = drill('the payment API answers', ({ expectAlarm, expectAllElseQuiet }) => {
  expectAlarm(alarm).neverFires().isIn('OK', { at: '13:00' });
  expectAllElseQuiet();
});

testDrills({ assemblies: [folder], drills: [down, well] });
