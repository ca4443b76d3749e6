import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { describeInput, selected } from '../filters.ts';
import { subnetGroupNamed, subnetGroupsOf } from '../subnet-groups/subnet-group.ts';
import { subnetGroupShape, subnetGroupView } from '../subnet-groups/view.ts';

/** Shows subnet groups: the one named, or all. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html */
export const describeDBSubnetGroups = operation({
  name: 'DescribeDBSubnetGroups',
  input: { ...describeInput, DBSubnetGroupName: string() },
  output: { DBSubnetGroups: list(subnetGroupShape, { item: 'DBSubnetGroup' }) },
  run(input, context) {
    const { DBSubnetGroupName: name } = input;
    const asked = name === undefined ? [...subnetGroupsOf(context).values()] : [subnetGroupNamed(context, name)];
    const { items, Marker } = selected(asked, input);
    return { DBSubnetGroups: items.map(subnetGroupView), Marker };
  },
});
