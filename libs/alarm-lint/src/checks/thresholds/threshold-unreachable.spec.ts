import { alarm, alarmOn, alarmOnMath, counting, describeCheck, resource } from '../check-cases.fixture.ts';
import { thresholdUnreachable } from './threshold-unreachable.ts';

const database = (change: object = {}) =>
  resource('AWS::RDS::DBInstance', {
    DBInstanceIdentifier: 'shop',
    DBInstanceClass: 'db.t3.micro',
    Engine: 'postgres',
    ...change,
  });
const connections = (Threshold: number) =>
  alarmOn(
    'AWS/RDS DatabaseConnections',
    { DBInstanceIdentifier: { Ref: 'Database' } },
    { Threshold, Statistic: 'Maximum', ComparisonOperator: 'GreaterThanOrEqualToThreshold' },
  );
const logins = (change: object) => alarmOn('Shop Errors', {}, { Threshold: 10, ...change });
const elsewhere = {
  Namespace: 'AWS/RDS',
  MetricName: 'DatabaseConnections',
  Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'x' }],
};

describeCheck(thresholdUnreachable, {
  clean: {
    'connections that the class can hold': { Alarm: connections(65), Database: database() },
    'a larger class': { Alarm: connections(150), Database: database({ DBInstanceClass: 'db.t3.small' }) },
    'a parameter group that may say otherwise': {
      Alarm: connections(150),
      Database: database({ DBParameterGroupName: 'own' }),
    },
    'a database that no template makes': { Alarm: alarm({ ...elsewhere, Threshold: 150 }) },
    'the sum of a count': { Alarm: logins({ Statistic: 'Sum' }), Filter: counting() },
    'a rate in percent': {
      Alarm: alarmOnMath(
        'errors / runs * 100',
        { errors: 'AWS/Lambda Errors Sum', runs: 'AWS/Lambda Invocations Sum' },
        { Threshold: 5 },
      ),
    },
    'silence that counts as bad': {
      Alarm: alarmOn(
        'AWS/Lambda Invocations',
        {},
        { Statistic: 'Sum', Threshold: 1, ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' },
      ),
    },
    'an expression with functions': {
      Alarm: alarmOnMath('FILL(cpu, 0)', { cpu: 'AWS/EC2 CPUUtilization Average' }, { Threshold: 150 }),
    },
  },
  reported: {
    'more connections than the class can hold': [
      { Alarm: connections(150), Database: database() },
      /Maximum of AWS\/RDS DatabaseConnections >= 150 can never be: a db\.t3\.micro with postgres takes at most 112 connections, and about 81/,
    ],
    'more connections than the class holds in practice': [
      { Alarm: connections(100), Database: database() },
      /about 81 connections in practice/,
    ],
    'a class that the alarm declares': [
      {
        Alarm: alarm(
          { ...elsewhere, Threshold: 150 },
          { watches: { engine: 'postgres', instanceClass: 'db.t3.micro' } },
        ),
      },
      /at most 112/,
    ],
    'more than a hundred percent': [{ Alarm: alarm({ Threshold: 100 }) }, /> 100 can never be: it is a percentage/],
    'the average of what is always 1': [
      { Alarm: logins({ Statistic: 'Average' }), Filter: counting() },
      /publishes 1 for each event, so Average is always 1/,
    ],
    'the average of 0 and 1': [
      { Alarm: logins({ Statistic: 'p90' }), Filter: counting({ Default: 0 }) },
      /1 or 0, so p90 is never above 1/,
    ],
    'fewer runs than one, which are none': [
      {
        Alarm: alarmOn(
          'AWS/Lambda Invocations',
          {},
          { Statistic: 'Sum', Threshold: 1, ComparisonOperator: 'LessThanThreshold' },
        ),
      },
      /< 1 can never be/,
    ],
    'a difference of percentages': [
      {
        Alarm: alarmOnMath(
          'a - b',
          { a: 'AWS/EC2 CPUUtilization Average', b: 'AWS/EC2 CPUUtilization Minimum' },
          { Threshold: 100 },
        ),
      },
      /a - b > 100 can never be/,
    ],
    'more targets than the group has': [
      {
        Alarm: alarmOn(
          'AWS/ApplicationELB HealthyHostCount',
          { TargetGroup: { 'Fn::GetAtt': ['Group', 'TargetGroupFullName'] } },
          { Threshold: 2, Statistic: 'Maximum' },
        ),
        Group: resource('AWS::ElasticLoadBalancingV2::TargetGroup', { Targets: [{ Id: 'i-1' }, { Id: 'i-2' }] }),
      },
      /the target group has 2 targets/,
    ],
  },
});
