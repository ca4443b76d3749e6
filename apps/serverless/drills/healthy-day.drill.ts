import { drill } from '@shopwatch/drills';
import { functionOf, services } from './five-functions.ts';

/** Nothing is wrong with requests that come and are served, nor with none at night. */
export const healthyDay = drill(
  'a day on which all requests are served',
  { starts: '2026-11-20 00:00 America/Los_Angeles', lasts: '24h' },
  ({ at, lambda, expectAllElseQuiet }) => {
    for (const service of services) {
      at('08:00', lambda(functionOf(service)).isInvoked({ times: 145, over: '12h' }));
    }
    expectAllElseQuiet();
  },
);
