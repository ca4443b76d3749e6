import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { createParameterGroup } from '../parameter-groups/parameter-group.ts';
import { parameterGroupView } from '../parameter-groups/view.ts';
import { tagRecord, tagsIn } from '../tags.ts';

/** Makes a parameter group. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html */
export const createDBParameterGroup = operation({
  name: 'CreateDBParameterGroup',
  input: {
    DBParameterGroupFamily: string({ required: true }),
    DBParameterGroupName: string({ required: true }),
    Description: string({ required: true }),
    Tags: tagsIn,
  },
  run(input, context) {
    const group = createParameterGroup(context, {
      name: input.DBParameterGroupName,
      family: input.DBParameterGroupFamily,
      description: input.Description,
      tags: tagRecord(input.Tags),
    });
    return { DBParameterGroup: parameterGroupView(group) };
  },
});
