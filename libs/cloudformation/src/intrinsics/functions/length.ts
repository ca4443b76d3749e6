import { isList } from '../../json.ts';
import { notModelled, templateError } from '../../stack-error.ts';
import { mayBeList } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const length: Intrinsic = {
  name: 'Fn::Length',
  summary: 'how many items a list has; needs AWS::LanguageExtensions',
  page: userGuide('intrinsic-function-reference-length'),
  places: ['value', 'condition'],
  check: (argument, path) => {
    if (!mayBeList(argument)) throw templateError('Fn::Length requires a list', path);
  },
  evaluate: strict((argument, path, scope) => {
    if (!scope.languageExtensions) throw notModelled('Fn::Length without the transform AWS::LanguageExtensions', path);
    if (!isList(argument)) throw templateError('Fn::Length requires a list', path);
    return argument.length;
  }),
};
