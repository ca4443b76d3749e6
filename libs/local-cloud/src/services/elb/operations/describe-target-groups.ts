import { operation } from '../../../operation.ts';
import { integer, list, string } from '../../../shapes/declare.ts';
import { targetGroupNotFound } from '../faults.ts';
import { groupsOf } from '../listeners/listener.ts';
import { loadBalancerAt } from '../load-balancers/load-balancer.ts';
import { paged } from '../paged.ts';
import { targetGroupAt, targetGroupsOf } from '../target-groups/target-group.ts';
import { targetGroupView } from '../target-groups/view.ts';

/** Shows target groups: those named, those of a load balancer, or all. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html */
export const describeTargetGroups = operation({
  name: 'DescribeTargetGroups',
  input: {
    LoadBalancerArn: string(),
    TargetGroupArns: list(string()),
    Names: list(string()),
    Marker: string(),
    PageSize: integer({ min: 1, max: 400 }),
  },
  run(input, context) {
    const all = [...targetGroupsOf(context).values()];
    const { LoadBalancerArn, Names: names, TargetGroupArns } = input;
    if (names?.some((name) => !all.some((group) => group.name === name))) throw targetGroupNotFound();
    const arns =
      LoadBalancerArn === undefined
        ? TargetGroupArns
        : [...groupsOf(context, loadBalancerAt(context, LoadBalancerArn).arn)];
    const asked =
      arns?.map((arn) => targetGroupAt(context, arn)) ?? all.filter(({ name }) => names?.includes(name) ?? true);
    const { items, NextMarker } = paged(asked, input);
    return { TargetGroups: items.map((group) => targetGroupView(context, group)), NextMarker };
  },
});
