import { operation } from '../../../operation.ts';
import { list, string } from '../../../shapes/declare.ts';
import { parametersOf } from '../parameters/parameter.ts';

/** Deletes up to ten parameters and lists those that do not exist. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html */
export const deleteParameters = operation({
  name: 'DeleteParameters',
  input: { Names: list(string({ min: 1, max: 2048 }), { required: true, min: 1, max: 10 }) },
  run(input, context) {
    const parameters = parametersOf(context);
    const DeletedParameters = input.Names.filter((name) => parameters.delete(name));
    return { DeletedParameters, InvalidParameters: input.Names.filter((name) => !DeletedParameters.includes(name)) };
  },
});
