import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { deleteParameterGroup } from '../parameter-groups/change-parameter-group.ts';

/** Deletes a parameter group that no instance has. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBParameterGroup.html */
export const deleteDBParameterGroup = operation({
  name: 'DeleteDBParameterGroup',
  input: { DBParameterGroupName: string({ required: true }) },
  run({ DBParameterGroupName }, context) {
    deleteParameterGroup(context, DBParameterGroupName);
    return {};
  },
});
