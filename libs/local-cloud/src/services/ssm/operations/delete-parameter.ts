import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { parameterNotFound } from '../parameters/faults.ts';
import { parametersOf } from '../parameters/parameter.ts';

/** Deletes a parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html */
export const deleteParameter = operation({
  name: 'DeleteParameter',
  input: { Name: string({ required: true, min: 1, max: 2048 }) },
  run(input, context) {
    if (!parametersOf(context).delete(input.Name)) throw parameterNotFound();
  },
});
