import { operation } from '../../../operation.ts';
import { oneOf, string } from '../../../shapes/declare.ts';
import { putRule as put } from '../rules/write-rule.ts';
import { busName, ruleName, tags } from '../shapes.ts';

/** Makes a rule or replaces one. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
export const putRule = operation({
  name: 'PutRule',
  input: {
    Name: ruleName,
    ScheduleExpression: string({ max: 256 }),
    EventPattern: string({ max: 4096 }),
    State: oneOf('ENABLED', 'DISABLED'),
    Description: string({ max: 512 }),
    Tags: tags,
    EventBusName: busName,
  },
  run(input, context) {
    const rule = put(context, {
      name: input.Name,
      bus: input.EventBusName,
      description: input.Description,
      eventPattern: input.EventPattern,
      scheduleExpression: input.ScheduleExpression,
      enabled: input.State !== 'DISABLED',
      tags: Object.fromEntries((input.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
    });
    return { RuleArn: rule.arn };
  },
});
