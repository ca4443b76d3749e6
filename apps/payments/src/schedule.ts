import type { TierStack } from '@shopwatch/tier';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnPermission, type Function } from 'aws-cdk-lib/aws-lambda';

/** Runs the collector every five minutes and lets the rule, and only it, do so. */
export function schedule(stack: TierStack, collector: Function): CfnRule {
  const rule = new CfnRule(stack, 'Schedule', {
    name: stack.nameOf('rule', 'lambda-schedule'),
    description: 'Trigger Lambda metric collector every 5 minutes',
    scheduleExpression: 'rate(5 minutes)',
    state: 'ENABLED',
    targets: [{ id: 'lambda-metric-collector', arn: collector.functionArn }],
  });
  new CfnPermission(stack, 'ScheduleMayRun', {
    action: 'lambda:InvokeFunction',
    functionName: collector.functionName,
    principal: 'events.amazonaws.com',
    sourceArn: rule.attrArn,
  });
  return rule;
}
