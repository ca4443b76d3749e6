import { operation } from '../../../operation.ts';
import { boolean, list, string } from '../../../shapes/declare.ts';
import { describeReading, findParameter } from '../parameters/read-parameter.ts';

/** Reads up to ten parameters and lists those that do not exist. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html */
export const getParameters = operation({
  name: 'GetParameters',
  input: { Names: list(string({ min: 1 }), { required: true, min: 1, max: 10 }), WithDecryption: boolean() },
  run(input, context) {
    const found = input.Names.map((name) => ({ name, reading: findParameter(context, name) }));
    return {
      Parameters: found.flatMap(({ reading }) =>
        reading === undefined ? [] : [describeReading(context, reading, input.WithDecryption ?? false)],
      ),
      InvalidParameters: found.filter(({ reading }) => reading === undefined).map(({ name }) => name),
    };
  },
});
