import { operation } from '../../../operation.ts';
import { boolean, string } from '../../../shapes/declare.ts';
import { describeReading, readParameter } from '../parameters/read-parameter.ts';

/** Reads one parameter. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export const getParameter = operation({
  name: 'GetParameter',
  input: { Name: string({ required: true, min: 1 }), WithDecryption: boolean() },
  run(input, context) {
    const reading = readParameter(context, input.Name);
    return { Parameter: describeReading(context, reading, input.WithDecryption ?? false) };
  },
});
