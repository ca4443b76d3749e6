import { drill } from '@shopwatch/drills';
import { alarms, people } from './platform.ts';

/** Nobody is told that the API does not answer until the settings ask for the alarm on the canary. A known blind spot. */
export const endpointDown = drill(
  'the payment API does not answer the canary',
  ({ at, canary, expectAlarm, expectSubscriber, expectAllElseQuiet }) => {
    at('12:11', canary('canary-payment-api-production').fails());
    at('12:31', canary('canary-payment-api-production').recovers());

    expectAlarm(alarms.escalation).neverFires();
    expectSubscriber(people).isToldNothing();
    expectAllElseQuiet();
  },
);
