import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { describeInput, selected } from '../filters.ts';
import { families } from '../engines/engine.ts';
import { parameterGroupNamed, parameterGroupsOf } from '../parameter-groups/parameter-group.ts';
import { parameterGroupView } from '../parameter-groups/view.ts';

/** Shows parameter groups: the one named, or all. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html */
export const describeDBParameterGroups = operation({
  name: 'DescribeDBParameterGroups',
  input: { ...describeInput, DBParameterGroupName: string() },
  output: { DBParameterGroups: list(structure({}), { item: 'DBParameterGroup' }) },
  run(input, context) {
    const { DBParameterGroupName: name } = input;
    const usual = families().map((family) => parameterGroupNamed(context, `default.${family}`));
    const asked =
      name === undefined ? [...parameterGroupsOf(context).values(), ...usual] : [parameterGroupNamed(context, name)];
    const { items, Marker } = selected(asked, input);
    return { DBParameterGroups: items.map(parameterGroupView), Marker };
  },
});
