import { alarmOn, describeCheck } from '../check-cases.fixture.ts';
import { outageHidden } from './outage-hidden.ts';

const hosts = (TreatMissingData?: string, ComparisonOperator = 'LessThanThreshold') =>
  alarmOn('AWS/ApplicationELB HealthyHostCount', {}, { Threshold: 2, ComparisonOperator, TreatMissingData });

describeCheck(outageHidden, {
  clean: {
    'silence that counts as bad': { Alarm: hosts('breaching') },
    'a metric that does not stop with the outage': {
      Alarm: alarmOn('AWS/RDS FreeStorageSpace', {}, { ComparisonOperator: 'LessThanThreshold' }),
    },
    'silence that is told by an action of its own': {
      Alarm: alarmOn(
        'AWS/ApplicationELB HealthyHostCount',
        {},
        { ComparisonOperator: 'LessThanThreshold', InsufficientDataActions: [{ Ref: 'Topic' }] },
      ),
    },
    'an alarm on too many': { Alarm: hosts('notBreaching', 'GreaterThanThreshold') },
  },
  reported: {
    'silence that counts as good': [
      { Alarm: hosts('notBreaching') },
      /"notBreaching" then keeps the alarm quiet; use breaching/,
    ],
    'the default, which hides it too': [{ Alarm: hosts() }, /"missing" then keeps the alarm quiet/],
    "a heartbeat of one's own": [
      {
        Alarm: alarmOn(
          'Shop WorkerHeartbeat',
          {},
          { ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'ignore' },
        ),
      },
      /Shop WorkerHeartbeat has no data/,
    ],
  },
});
