import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { describeInput, selected } from '../filters.ts';
import { maxConnectionsFormula } from '../engines/max-connections.ts';
import { parameterGroupNamed } from '../parameter-groups/parameter-group.ts';
import { parameterRules } from '../parameter-groups/parameters.ts';

/** Shows the parameters of a group, as far as this cloud knows them. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html */
export const describeDBParameters = operation({
  name: 'DescribeDBParameters',
  input: { ...describeInput, DBParameterGroupName: string({ required: true }), Source: string() },
  output: { Parameters: list(structure({}), { item: 'Parameter' }) },
  run(input, context) {
    const group = parameterGroupNamed(context, input.DBParameterGroupName);
    const all = Object.entries(parameterRules(group.family)).map(([name, rule]) => {
      const usual = name === 'max_connections' ? maxConnectionsFormula(group.family) : undefined;
      const own = group.parameters[name];
      return {
        ParameterName: name,
        ParameterValue: own ?? usual,
        Description: rule!.description,
        Source: own !== undefined ? 'user' : usual === undefined ? 'engine-default' : 'system',
        ApplyType: rule!.static ? 'static' : 'dynamic',
        DataType: 'integer',
        AllowedValues: rule!.within.join('-'),
        IsModifiable: true,
        ApplyMethod: rule!.static ? 'pending-reboot' : 'immediate',
      };
    });
    const asked = all.filter(({ Source }) => input.Source === undefined || Source === input.Source);
    const { items, Marker } = selected(asked, input);
    return { Parameters: items, Marker };
  },
});
