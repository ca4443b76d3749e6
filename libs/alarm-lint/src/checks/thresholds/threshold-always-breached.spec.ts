import { alarm, alarmOn, alarmOnMath, counting, describeCheck } from '../check-cases.fixture.ts';
import { thresholdAlwaysBreached } from './threshold-always-breached.ts';

describeCheck(thresholdAlwaysBreached, {
  clean: {
    'a threshold inside the range': { Alarm: alarm() },
    'one of nought or more that only rises above it': { Alarm: alarm({ Threshold: 0 }) },
    'an alarm on each single event': {
      Alarm: alarmOn('Shop Errors', {}, { Statistic: 'Sum', Threshold: 0 }),
      Filter: counting(),
    },
  },
  reported: {
    'at least nought': [
      { Alarm: alarm({ Threshold: 0, ComparisonOperator: 'GreaterThanOrEqualToThreshold' }) },
      />= 0 always is: the values go from 0 to 100/,
    ],
    'at most a hundred percent': [
      { Alarm: alarm({ Threshold: 100, ComparisonOperator: 'LessThanOrEqualToThreshold' }) },
      /<= 100 always is/,
    ],
    'a rate above a negative number': [
      {
        Alarm: alarmOnMath('a / b', { a: 'AWS/Lambda Errors Sum', b: 'AWS/Lambda Invocations Sum' }, { Threshold: -1 }),
      },
      /> -1 always is/,
    ],
  },
});
