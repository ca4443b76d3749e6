import { isList, isScalar, type Json } from '../../json.ts';
import type { Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { mayBeList, mayBeText } from '../arguments.ts';
import { strict, userGuide, type Intrinsic } from '../intrinsic.ts';

const page = userGuide('intrinsic-function-reference-rules');
const places = ['rule'] as const;

export const contains: Intrinsic = {
  name: 'Fn::Contains',
  summary: 'true when a list has a value',
  page,
  places,
  check: (argument, path) => void pair('Fn::Contains', argument, path, mayBeList, mayBeText),
  evaluate: strict((argument) => {
    const [list, value] = argument as readonly Json[];
    return texts(list!).includes(text(value!));
  }),
};

export const eachMemberEquals: Intrinsic = {
  name: 'Fn::EachMemberEquals',
  summary: 'true when every item of a list is a value',
  page,
  places,
  check: (argument, path) => void pair('Fn::EachMemberEquals', argument, path, mayBeList, mayBeText),
  evaluate: strict((argument) => {
    const [list, value] = argument as readonly Json[];
    return texts(list!).every((item) => item === text(value!));
  }),
};

export const eachMemberIn: Intrinsic = {
  name: 'Fn::EachMemberIn',
  summary: 'true when every item of a list is in another list',
  page,
  places,
  check: (argument, path) => void pair('Fn::EachMemberIn', argument, path, mayBeList, mayBeList),
  evaluate: strict((argument) => {
    const [list, allowed] = (argument as readonly Json[]).map(texts);
    return list!.every((item) => allowed!.includes(item));
  }),
};

type Test = (value: Json | undefined) => boolean;

function pair(name: string, argument: Json, path: Path, first: Test, second: Test): void {
  if (isList(argument) && argument.length === 2 && first(argument[0]) && second(argument[1])) return;
  const last = second === mayBeText ? 'a string' : 'a list of strings';
  throw templateError(`every ${name} object requires two parameters, a list of strings and ${last}`, path);
}

function text(value: Json): string {
  return isScalar(value) ? String(value) : JSON.stringify(value);
}

function texts(value: Json): readonly string[] {
  return isList(value) ? value.map(text) : [text(value)];
}
