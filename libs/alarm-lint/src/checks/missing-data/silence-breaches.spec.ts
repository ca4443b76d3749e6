import { alarm, alarmOn, alarmOnMath, counting, describeCheck } from '../check-cases.fixture.ts';
import { silenceBreaches } from './silence-breaches.ts';

const breaching = { TreatMissingData: 'breaching' };

describeCheck(silenceBreaches, {
  clean: {
    'errors whose silence is good': { Alarm: alarmOn('AWS/Lambda Errors', {}, { TreatMissingData: 'notBreaching' }) },
    'a metric that is always there': { Alarm: alarm(breaching) },
    'a filter that publishes nought in between': {
      Alarm: alarmOn('Shop Errors', {}, breaching),
      Filter: counting({ Default: 0 }),
    },
    'an expression that may fill gaps': { Alarm: alarmOnMath('FILL(a, 0)', { a: 'AWS/Lambda Errors Sum' }, breaching) },
  },
  reported: {
    'errors whose silence is bad': [
      { Alarm: alarmOn('AWS/Lambda Errors', {}, breaching) },
      /every quiet period an alarm; use notBreaching/,
    ],
    'a filter without a default': [
      { Alarm: alarmOn('Shop Errors', {}, breaching), Filter: counting() },
      /Shop Errors has data only when/,
    ],
  },
});
