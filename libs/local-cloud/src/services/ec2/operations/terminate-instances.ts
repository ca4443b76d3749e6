import { operation } from '../../../operation.ts';
import { boolean, list, string, structure } from '../../../shapes/declare.ts';
import { changeView, instancesNamed, terminateInstance } from '../instances/change-state.ts';

/** Ends instances, or none of them when one is missing. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html */
export const terminateInstances = operation({
  name: 'TerminateInstances',
  input: { InstanceIds: list(string(), { required: true, wire: 'InstanceId' }), Force: boolean() },
  output: { TerminatingInstances: list(structure({}), { wire: 'instancesSet' }) },
  run({ InstanceIds }, context) {
    const instances = instancesNamed(context, InstanceIds);
    return { TerminatingInstances: instances.map((instance) => changeView(terminateInstance(context, instance))) };
  },
});
