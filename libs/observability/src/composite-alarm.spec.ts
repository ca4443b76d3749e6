import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { alarmDescription, CompositeAlarm, inAlarm, type Briefing } from './index.ts';

const briefing: Briefing = { severity: 'critical', meaning: 'All is lost.', firstSteps: 'run.', runbook: 'r.md' };

test('a composite alarm tells of a combination of alarms that are made before it', () => {
  const stack = new Stack(new App(), 'shop');
  const child = (id: string) =>
    new CfnAlarm(stack, id, { alarmName: id, comparisonOperator: 'LessThanThreshold', evaluationPeriods: 1 });
  const children = [child('one'), child('two')];
  child('three');
  const rule = children.map(({ alarmName }) => inAlarm(alarmName!)).join(' AND ');
  const { alarm } = new CompositeAlarm(stack, 'All', {
    alarmName: 'all',
    rule,
    children,
    briefing,
    topicArn: 'arn:topic',
    furtherActions: ['arn:further'],
  });
  expect(Template.fromStack(stack).findResources('AWS::CloudWatch::CompositeAlarm')).toEqual({
    [stack.getLogicalId(alarm)]: {
      Type: 'AWS::CloudWatch::CompositeAlarm',
      Properties: {
        AlarmName: 'all',
        AlarmDescription: alarmDescription(briefing),
        AlarmRule: 'ALARM("one") AND ALARM("two")',
        ActionsEnabled: true,
        AlarmActions: ['arn:topic', 'arn:further'],
      },
      DependsOn: ['one', 'two'],
    },
  });
});
