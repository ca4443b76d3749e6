import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteSubnetGroup } from '../subnet-groups/subnet-group.ts';

/** Deletes a subnet group in which no instance stands. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSubnetGroup.html */
export const deleteDBSubnetGroup = operation({
  name: 'DeleteDBSubnetGroup',
  input: { DBSubnetGroupName: string({ required: true }) },
  run({ DBSubnetGroupName }, context) {
    deleteSubnetGroup(context, DBSubnetGroupName);
    return {};
  },
});
