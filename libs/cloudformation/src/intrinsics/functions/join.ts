import { isList, isScalar } from '../../json.ts';
import type { Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeList } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const join: Intrinsic = {
  name: 'Fn::Join',
  summary: 'the items of a list in one text, with a delimiter between them',
  page: userGuide('intrinsic-function-reference-join'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => {
    const fits = isList(argument) && argument.length === 2 && typeof argument[0] === 'string' && mayBeList(argument[1]);
    if (!fits) throw refuse(path);
  },
  evaluate: strict((argument, path) => {
    const [delimiter, items] = argument as readonly [string, unknown];
    if (!isList(items) || !items.every(isScalar)) throw refuse(path);
    return items.join(delimiter);
  }),
};

function refuse(path: Path) {
  return templateError(
    'every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a ' +
      'function that returns a list of strings (such as Fn::GetAZs) to be joined.',
    path,
  );
}
