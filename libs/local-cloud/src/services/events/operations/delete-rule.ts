import { operation } from '../../../operation.ts';
import { boolean } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { deleteRule as remove } from '../rules/write-rule.ts';
import { busName, ruleName } from '../shapes.ts';

/** Deletes a rule without targets. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html */
export const deleteRule = operation({
  name: 'DeleteRule',
  input: { Name: ruleName, EventBusName: busName, Force: boolean() },
  run(input, context) {
    demandBus(context, input.EventBusName);
    remove(context, input.Name);
    return undefined;
  },
});
