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

test('a composite alarm whose description is given carries its severity and its runbook as tags', () => {
  const stack = new Stack(new App(), 'shop');
  const given = { description: 'All is lost', severity: 'critical', runbook: 'r.md' } as const;
  new CompositeAlarm(stack, 'All', {
    alarmName: 'all',
    rule: 'TRUE',
    children: [],
    briefing: given,
    topicArn: 'arn:t',
  });
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::CompositeAlarm', {
    AlarmDescription: 'All is lost',
    Tags: [
      { Key: 'Runbook', Value: 'r.md' },
      { Key: 'Severity', Value: 'critical' },
    ],
  });
});
