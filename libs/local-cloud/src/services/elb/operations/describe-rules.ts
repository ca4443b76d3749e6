import { operation } from '../../../operation.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { invalid, ruleNotFound } from '../faults.ts';
import { listenerAt, type Rule, rulesOf } from '../listeners/listener.ts';
import { ruleView, ruleViews } from '../listeners/view.ts';
import { paged } from '../paged.ts';

/** Shows rules: those named, or those of a listener with its default. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html */
export const describeRules = operation({
  name: 'DescribeRules',
  input: {
    ListenerArn: string(),
    RuleArns: list(string()),
    Marker: string(),
    PageSize: integer({ min: 1, max: 400 }),
  },
  run(input, context) {
    const { ListenerArn, RuleArns } = input;
    if (ListenerArn === undefined && RuleArns === undefined) {
      throw invalid('You must specify either listener rule ARNs or a listener ARN');
    }
    const named = (RuleArns ?? []).map((arn) => found(rulesOf(context).get(arn))).map(ruleView);
    const ofListener = ListenerArn === undefined ? [] : ruleViews(context, listenerAt(context, ListenerArn));
    const { items, NextMarker } = paged([...named, ...ofListener], input);
    return { Rules: items, NextMarker };
  },
});

function found(rule: Rule | undefined): Rule {
  if (rule === undefined) throw ruleNotFound();
  return rule;
}
