import { operation } from '../../../operation.ts';
import { demandBus } from '../rules/demand-bus.ts';
import { describeRule as describe } from '../rules/describe-rule.ts';
import { findRule } from '../rules/rule.ts';
import { busName, ruleName } from '../shapes.ts';

/** Shows a rule. @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html */
export const describeRule = operation({
  name: 'DescribeRule',
  input: { Name: ruleName, EventBusName: busName },
  run(input, context) {
    demandBus(context, input.EventBusName);
    return { ...describe(findRule(context, input.Name)), CreatedBy: context.account };
  },
});
