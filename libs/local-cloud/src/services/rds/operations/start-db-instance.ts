import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { startInstance } from '../instances/change-state.ts';
import { instanceNamed } from '../instances/instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Starts a stopped database instance. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartDBInstance.html */
export const startDBInstance = operation({
  name: 'StartDBInstance',
  input: { DBInstanceIdentifier: string({ required: true }) },
  output: { DBInstance: instanceShape },
  run({ DBInstanceIdentifier }, context) {
    const instance = instanceNamed(context, DBInstanceIdentifier);
    startInstance(context, instance);
    return { DBInstance: instanceView(context, instance) };
  },
});
