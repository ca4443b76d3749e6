import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { describeRule } from '../rules/describe-rule.ts';
import { sortedRules } from '../rules/rule.ts';
import { busName, limit } from '../shapes.ts';
import { demandPage } from './demand-page.ts';

/** Lists rules by name. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html */
export const listRules = operation({
  name: 'ListRules',
  input: { NamePrefix: string({ min: 1, max: 64 }), EventBusName: busName, NextToken: string(), Limit: limit },
  run(input, context) {
    demandBus(context, input.EventBusName);
    const found = sortedRules(context).filter(({ name }) => name.startsWith(input.NamePrefix ?? ''));
    const page = demandPage(found, input);
    return { Rules: page.items.map(describeRule), NextToken: page.nextToken };
  },
});
