import { alarm, alarmOnMath, describeCheck } from '../check-cases.fixture.ts';
import { alarmRefused } from './alarm-refused.ts';

describeCheck(alarmRefused, {
  clean: {
    'an alarm that CloudWatch takes': { Alarm: alarm() },
    'numbers as text': { Alarm: alarm({ Period: '300', EvaluationPeriods: '2', Threshold: '80' }) },
    'a Metrics Insights query': {
      Alarm: alarmOnMath('SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)', {}),
    },
    'a function of Performance Insights': {
      Alarm: alarmOnMath('DB_PERF_INSIGHTS("RDS", "db-1", "os.cpuUtilization.user.avg")', {}),
    },
    'an alarm on PromQL': {
      Alarm: alarm({ EvaluationCriteria: { PromQLCriteria: {} }, MetricName: undefined, Period: undefined }),
    },
    'what the schema reports': { Alarm: alarm({ ComparisonOperator: undefined }) },
    'what expression-refused reports': { Alarm: alarmOnMath('a +', { a: 'AWS/EC2 CPUUtilization Average' }) },
  },
  reported: {
    'more than a day of one-minute periods': [
      { Alarm: alarm({ Period: 60, EvaluationPeriods: 1500 }) },
      /CloudWatch refuses it/,
    ],
    'a search': [
      { Alarm: alarmOnMath("SEARCH('{AWS/EC2,InstanceId} CPU', 'Average', 300)", {}) },
      /SEARCH is not supported on Metric Alarms/,
    ],
    'a period that is none': [{ Alarm: alarm({ Period: 90 }) }, /CloudWatch refuses it/],
    'more datapoints than periods': [
      { Alarm: alarm({ DatapointsToAlarm: 3 }) },
      /DatapointsToAlarm must be less than or equal to EvaluationPeriods/,
    ],
  },
});
