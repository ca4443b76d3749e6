import type { Rule } from './rule.ts';

/** A rule as EventBridge shows it. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html */
export function describeRule(rule: Rule): Record<string, unknown> {
  return {
    Name: rule.name,
    Arn: rule.arn,
    EventPattern: rule.eventPattern,
    State: rule.enabled ? 'ENABLED' : 'DISABLED',
    Description: rule.description,
    ScheduleExpression: rule.scheduleExpression,
    EventBusName: 'default',
  };
}
