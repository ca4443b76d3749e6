import { operation } from '../../../operation.ts';
import { list, oneOf, string, structure } from '../../../shapes/declare.ts';
import { setParameters } from '../parameter-groups/change-parameter-group.ts';
import { parameterGroupNamed } from '../parameter-groups/parameter-group.ts';

/** Sets parameters; static ones count from the next boot of each instance on. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html */
export const modifyDBParameterGroup = operation({
  name: 'ModifyDBParameterGroup',
  input: {
    DBParameterGroupName: string({ required: true }),
    Parameters: list(
      structure({
        ApplyMethod: oneOf('immediate', 'pending-reboot'),
        ParameterName: string(),
        ParameterValue: string(),
      }),
      { required: true, max: 20, item: 'Parameter' },
    ),
  },
  run({ DBParameterGroupName, Parameters }, context) {
    const group = parameterGroupNamed(context, DBParameterGroupName);
    const wanted = Parameters.map(({ ParameterName = '', ParameterValue = '' }) => [ParameterName, ParameterValue]);
    setParameters(context, group, { ...group.parameters, ...(Object.fromEntries(wanted) as Record<string, string>) });
    return { DBParameterGroupName: group.name };
  },
});
