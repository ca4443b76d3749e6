import { isScalar } from '../../json.ts';
import { templateError, validationError } from '../../stack-error.ts';
import { mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const importValue: Intrinsic = {
  name: 'Fn::ImportValue',
  summary: 'the value that another stack exports under a name',
  page: userGuide('intrinsic-function-reference-importvalue'),
  places: ['value'],
  check: (argument, path) => {
    if (!mayBeText(argument)) throw templateError('every Fn::ImportValue object must have a String-typed value.', path);
  },
  evaluate: strict((argument, path, scope) => {
    if (!isScalar(argument)) throw templateError('every Fn::ImportValue object must have a String-typed value.', path);
    const value = scope.importValue(String(argument));
    if (value === undefined) throw validationError(`No export named ${String(argument)} found`, path);
    return value;
  }),
};
