import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { findRule } from '../rules/rule.ts';
import { busName, limit, ruleName } from '../shapes.ts';
import { demandPage } from './demand-page.ts';

/** Lists where a rule sends what it matches. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html */
export const listTargetsByRule = operation({
  name: 'ListTargetsByRule',
  input: { Rule: ruleName, EventBusName: busName, NextToken: string(), Limit: limit },
  run(input, context) {
    demandBus(context, input.EventBusName);
    const page = demandPage(findRule(context, input.Rule).targets, input);
    return { Targets: page.items, NextToken: page.nextToken };
  },
});
