import { isList, isObject } from '../../json.ts';
import { notModelled, templateError } from '../../stack-error.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

export const toJsonString: Intrinsic = {
  name: 'Fn::ToJsonString',
  summary: 'the JSON text of an object or a list; needs AWS::LanguageExtensions',
  page: userGuide('intrinsic-function-reference-ToJsonString'),
  places: ['value', 'condition'],
  check: (argument, path) => {
    if (!isObject(argument) && !isList(argument))
      throw templateError('Fn::ToJsonString requires an object or a list', path);
  },
  evaluate: strict((argument, path, scope) => {
    if (scope.languageExtensions) return JSON.stringify(argument);
    throw notModelled('Fn::ToJsonString without the transform AWS::LanguageExtensions', path);
  }),
};
