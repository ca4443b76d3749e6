import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { invalidCombination } from '../faults.ts';
import { rebootInstance } from '../instances/change-state.ts';
import { instanceNamed } from '../instances/instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Boots a database instance again. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RebootDBInstance.html */
export const rebootDBInstance = operation({
  name: 'RebootDBInstance',
  input: { DBInstanceIdentifier: string({ required: true }), ForceFailover: boolean() },
  output: { DBInstance: instanceShape },
  run({ DBInstanceIdentifier, ForceFailover }, context) {
    const instance = instanceNamed(context, DBInstanceIdentifier);
    if (ForceFailover === true && !instance.multiZone) {
      throw invalidCombination('ForceFailover cannot be specified since the instance is not configured for MultiAZ');
    }
    rebootInstance(context, instance);
    return { DBInstance: instanceView(context, instance) };
  },
});
