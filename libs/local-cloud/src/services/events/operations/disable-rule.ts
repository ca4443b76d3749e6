import { operation } from '../../../operation.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { switchRule } from '../rules/write-rule.ts';
import { busName, ruleName } from '../shapes.ts';

/** Lets a rule rest. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html */
export const disableRule = operation({
  name: 'DisableRule',
  input: { Name: ruleName, EventBusName: busName },
  run(input, context) {
    demandBus(context, input.EventBusName);
    switchRule(context, input.Name, false);
    return undefined;
  },
});
