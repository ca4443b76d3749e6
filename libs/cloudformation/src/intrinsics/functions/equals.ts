import { isList, isScalar, type Json } from '../../json.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const equals: Intrinsic = {
  name: 'Fn::Equals',
  summary: 'true when two texts are the same; numbers and booleans count as their text',
  page: userGuide('intrinsic-function-reference-conditions'),
  places: ['condition', 'rule'],
  check: (argument, path) => {
    if (!isList(argument) || argument.length !== 2 || !argument.every(mayBeText)) {
      throw templateError('every Fn::Equals object requires a list of 2 string parameters.', path);
    }
  },
  evaluate: strict((argument) => {
    const [left, right] = argument as readonly Json[];
    return asText(left!) === asText(right!);
  }),
};

function asText(value: Json): string {
  return isScalar(value) ? String(value) : JSON.stringify(value);
}
