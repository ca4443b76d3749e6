import { operation } from '../../../operation.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import { changeView, instancesNamed, stopInstance } from '../instances/change-state.ts';

/** Stops instances, or none of them when one is missing. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html */
export const stopInstances = operation({
  name: 'StopInstances',
  input: { InstanceIds: list(string(), { required: true, wire: 'InstanceId' }), Force: boolean() },
  output: { StoppingInstances: list(structure({}), { wire: 'instancesSet' }) },
  run({ InstanceIds }, context) {
    const instances = instancesNamed(context, InstanceIds);
    return { StoppingInstances: instances.map((instance) => changeView(stopInstance(context, instance))) };
  },
});
