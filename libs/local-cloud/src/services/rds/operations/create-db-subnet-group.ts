import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { createSubnetGroup } from '../subnet-groups/subnet-group.ts';
import { subnetGroupShape, subnetGroupView } from '../subnet-groups/view.ts';
import { tagRecord, tagsIn } from '../tags.ts';

/** Makes a subnet group. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html */
export const createDBSubnetGroup = operation({
  name: 'CreateDBSubnetGroup',
  input: {
    DBSubnetGroupDescription: string({ required: true }),
    DBSubnetGroupName: string({ required: true }),
    SubnetIds: list(string(), { required: true, item: 'SubnetIdentifier' }),
    Tags: tagsIn,
  },
  output: { DBSubnetGroup: subnetGroupShape },
  run(input, context) {
    const group = createSubnetGroup(context, {
      name: input.DBSubnetGroupName,
      description: input.DBSubnetGroupDescription,
      subnetIds: input.SubnetIds,
      tags: tagRecord(input.Tags),
    });
    return { DBSubnetGroup: subnetGroupView(group) };
  },
});
