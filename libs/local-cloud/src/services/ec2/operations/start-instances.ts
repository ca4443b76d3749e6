import { operation } from '../../../operation.ts';
import { list, string, structure } from '../../../shapes/declare.ts';
import { changeView, instancesNamed, startInstance } from '../instances/change-state.ts';

/** Starts instances, or none of them when one is missing. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html */
export const startInstances = operation({
  name: 'StartInstances',
  input: { InstanceIds: list(string(), { required: true, wire: 'InstanceId' }) },
  output: { StartingInstances: list(structure({}), { wire: 'instancesSet' }) },
  run({ InstanceIds }, context) {
    const instances = instancesNamed(context, InstanceIds);
    return { StartingInstances: instances.map((instance) => changeView(startInstance(context, instance))) };
  },
});
