import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { stopInstance } from '../instances/change-state.ts';
import { instanceNamed } from '../instances/instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Stops a database instance; its storage stays. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBInstance.html */
export const stopDBInstance = operation({
  name: 'StopDBInstance',
  input: { DBInstanceIdentifier: string({ required: true }) },
  output: { DBInstance: instanceShape },
  run({ DBInstanceIdentifier }, context) {
    const instance = instanceNamed(context, DBInstanceIdentifier);
    stopInstance(context, instance);
    return { DBInstance: instanceView(context, instance) };
  },
});
