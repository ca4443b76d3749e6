import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { sortedRules } from '../rules/rule.ts';
import { busName, limit } from '../shapes.ts';
import { demandPage } from './demand-page.ts';

/** Lists the rules that send to a target. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html */
export const listRuleNamesByTarget = operation({
  name: 'ListRuleNamesByTarget',
  input: {
    TargetArn: string({ required: true, min: 1, max: 1600 }),
    EventBusName: busName,
    NextToken: string(),
    Limit: limit,
  },
  run(input, context) {
    demandBus(context, input.EventBusName);
    const found = sortedRules(context).filter(({ targets }) => targets.some(({ Arn }) => Arn === input.TargetArn));
    const page = demandPage(found, input);
    return { RuleNames: page.items.map(({ name }) => name), NextToken: page.nextToken };
  },
});
