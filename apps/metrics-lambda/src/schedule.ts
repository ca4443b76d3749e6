import type { TierStack } from '@shopwatch/tier';
import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function } from 'aws-cdk-lib/aws-lambda';

/** Runs the function every five minutes and lets the rule, and only it, do so. */
export function schedule(stack: TierStack, publisher: Function): Rule {
  return new Rule(stack, 'Schedule', {
    ruleName: stack.nameOf('eventrule', 'lambda-metrics'),
    description: 'Runs the metrics function every five minutes',
    schedule: Schedule.rate(Duration.minutes(5)),
    enabled: true,
    targets: [new LambdaFunction(publisher)],
  });
}
