import { operation } from '../../../operation.ts';
import { boolean, list, string } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { removeTargets as remove } from '../rules/write-targets.ts';
import { busName, ruleName } from '../shapes.ts';

/** Takes targets from a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html */
export const removeTargets = operation({
  name: 'RemoveTargets',
  input: {
    Rule: ruleName,
    EventBusName: busName,
    Ids: list(string({ min: 1, max: 64, pattern: '[\\.\\-_A-Za-z0-9]+' }), { required: true, min: 1, max: 100 }),
    Force: boolean(),
  },
  run(input, context) {
    demandBus(context, input.EventBusName);
    remove(context, input.Rule, input.Ids);
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});
