import { alarmOn, describeCheck } from '../check-cases.fixture.ts';
import { dimensionsUnpublished } from './dimensions-unpublished.ts';

const group = 'targetgroup/web/1';

describeCheck(dimensionsUnpublished, {
  clean: {
    'both dimensions in any order': {
      Alarm: alarmOn('AWS/ApplicationELB HealthyHostCount', { TargetGroup: group, LoadBalancer: 'app/web/1' }),
    },
    'a combination of the supplement': {
      Alarm: alarmOn('AWS/RDS CPUUtilization', { DBClusterIdentifier: 'c', Role: 'WRITER' }),
    },
    "dimensions of one's own metric": { Alarm: alarmOn('Shop Orders', { Anything: 'x' }) },
  },
  reported: {
    'one dimension where two go together': [
      { Alarm: alarmOn('AWS/ApplicationELB HealthyHostCount', { TargetGroup: group }) },
      /not published with TargetGroup; use .*LoadBalancer \+ TargetGroup/,
    ],
    'no dimension': [
      { Alarm: alarmOn('AWS/SQS NumberOfMessagesSent') },
      /not published with no dimension; use QueueName$/,
    ],
    'a dimension of another service': [
      { Alarm: alarmOn('AWS/Lambda Errors', { Function: 'f' }) },
      /not published with Function; use no dimension, or .*FunctionName/,
    ],
  },
});
