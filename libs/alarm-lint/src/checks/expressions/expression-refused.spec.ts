import { alarm, alarmOnMath, describeCheck } from '../check-cases.fixture.ts';
import { expressionRefused } from './expression-refused.ts';

const metrics = { errors: 'AWS/Lambda Errors Sum', runs: 'AWS/Lambda Invocations Sum' };

describeCheck(expressionRefused, {
  clean: {
    'an expression that computes': { Alarm: alarmOnMath('100 * errors / runs', metrics) },
    'a Metrics Insights query': {
      Alarm: alarmOnMath('SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)', {}),
    },
    'a function that calls a data source': { Alarm: alarmOnMath('LAMBDA("prices", errors)', metrics) },
    'an alarm on one metric': { Alarm: alarm() },
  },
  reported: {
    'a syntax error': [{ Alarm: alarmOnMath('errors /', metrics) }, /expression result "errors \/"/],
    'an id that is not there': [{ Alarm: alarmOnMath('errors / invocations', metrics) }, /invocations/],
    'a function that is none': [{ Alarm: alarmOnMath('MEDIAN(errors)', metrics) }, /MEDIAN/],
    'a scalar function': [
      { Alarm: alarmOnMath('AVG(errors)', metrics) },
      /must be TimeSeries.*; an alarm needs one value per period/,
    ],
  },
});
