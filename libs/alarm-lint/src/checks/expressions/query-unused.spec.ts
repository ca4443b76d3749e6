import { alarm, alarmOnMath, describeCheck } from '../check-cases.fixture.ts';
import { queryUnused } from './query-unused.ts';

const metrics = { errors: 'AWS/Lambda Errors Sum', runs: 'AWS/Lambda Invocations Sum' };

describeCheck(queryUnused, {
  clean: {
    'queries that all feed the result': { Alarm: alarmOnMath('errors / runs', metrics) },
    'an expression over all metrics': { Alarm: alarmOnMath('SUM(METRICS())', metrics) },
    'an alarm on one metric': { Alarm: alarm() },
  },
  reported: {
    'a metric that nothing uses': [{ Alarm: alarmOnMath('errors * 2', metrics) }, /query runs feeds nothing/],
  },
});
