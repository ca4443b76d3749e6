import { operation } from '../../../operation.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { switchRule } from '../rules/write-rule.ts';
import { busName, ruleName } from '../shapes.ts';

/** Lets a rule work. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EnableRule.html */
export const enableRule = operation({
  name: 'EnableRule',
  input: { Name: ruleName, EventBusName: busName },
  run(input, context) {
    demandBus(context, input.EventBusName);
    switchRule(context, input.Name, true);
    return undefined;
  },
});
