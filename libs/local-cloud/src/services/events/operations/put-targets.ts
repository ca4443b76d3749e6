import { operation } from '../../../operation.ts';
import { list } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { putTargets as put } from '../rules/write-targets.ts';
import { busName, ruleName, target } from '../shapes.ts';

/** Adds targets to a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html */
export const putTargets = operation({
  name: 'PutTargets',
  input: { Rule: ruleName, EventBusName: busName, Targets: list(target, { required: true, min: 1, max: 100 }) },
  run(input, context) {
    demandBus(context, input.EventBusName);
    put(context, input.Rule, input.Targets);
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});
