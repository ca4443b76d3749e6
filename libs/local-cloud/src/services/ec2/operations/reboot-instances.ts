import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { instancesNamed, rebootInstance } from '../instances/change-state.ts';

/** Boots instances again. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html */
export const rebootInstances = operation({
  name: 'RebootInstances',
  input: { InstanceIds: list(string(), { required: true, wire: 'InstanceId' }) },
  run({ InstanceIds }, context) {
    for (const instance of instancesNamed(context, InstanceIds)) rebootInstance(context, instance);
    return { Return: true };
  },
});
