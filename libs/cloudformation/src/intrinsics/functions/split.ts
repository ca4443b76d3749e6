import { isList, isScalar } from '../../json.ts';
import type { Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const split: Intrinsic = {
  name: 'Fn::Split',
  summary: 'the pieces of a text between delimiters',
  page: userGuide('intrinsic-function-reference-split'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => {
    const fits = isList(argument) && argument.length === 2 && typeof argument[0] === 'string' && mayBeText(argument[1]);
    if (!fits) throw refuse(path);
  },
  evaluate: strict((argument, path) => {
    const [delimiter, text] = argument as readonly [string, unknown];
    if (!isScalar(text)) throw refuse(path);
    return delimiter === '' ? [String(text)] : String(text).split(delimiter);
  }),
};

function refuse(path: Path) {
  return templateError(
    'every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function ' +
      'that returns a string to be split.',
    path,
  );
}
