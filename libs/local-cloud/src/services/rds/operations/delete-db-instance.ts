import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { invalidCombination } from '../faults.ts';
import { deleteInstance } from '../instances/change-state.ts';
import { instanceNamed } from '../instances/instance.ts';
import { instanceShape, instanceView } from '../instances/view.ts';

/** Deletes a database instance; a final snapshot is not modelled. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html */
export const deleteDBInstance = operation({
  name: 'DeleteDBInstance',
  input: {
    DBInstanceIdentifier: string({ required: true }),
    DeleteAutomatedBackups: boolean(),
    SkipFinalSnapshot: boolean(),
  },
  output: { DBInstance: instanceShape },
  run({ DBInstanceIdentifier, SkipFinalSnapshot = false }, context) {
    const instance = instanceNamed(context, DBInstanceIdentifier);
    if (!SkipFinalSnapshot) {
      throw invalidCombination('FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.');
    }
    deleteInstance(context, instance);
    return { DBInstance: { ...instanceView(context, instance), DBInstanceStatus: 'deleting' } };
  },
});
