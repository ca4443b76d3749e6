import { isList, isObject, isScalar, type Json } from '../../json.ts';
import { below, type Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { userGuide, type Evaluation, type Intrinsic } from '../intrinsic.ts';

const page = userGuide('intrinsic-function-reference-conditions');
const places = ['condition', 'rule'] as const;

export const and: Intrinsic = {
  name: 'Fn::And',
  summary: 'true when all of 2 to 10 conditions are',
  page,
  places,
  check: checkSeveral('Fn::And'),
  evaluate: (argument, evaluation, path) => operands(argument, evaluation, path).every((holds) => holds),
};

export const or: Intrinsic = {
  name: 'Fn::Or',
  summary: 'true when one of 2 to 10 conditions is',
  page,
  places,
  check: checkSeveral('Fn::Or'),
  evaluate: (argument, evaluation, path) => operands(argument, evaluation, path).some((holds) => holds),
};

export const not: Intrinsic = {
  name: 'Fn::Not',
  summary: 'true when a condition is not',
  page,
  places,
  check: (argument, path) => {
    if (isList(argument) && argument.length === 1 && isObject(argument[0])) return;
    throw templateError('every Fn::Not object requires one boolean parameter.', path);
  },
  evaluate: (argument, evaluation, path) => !operands(argument, evaluation, path)[0],
};

export const condition: Intrinsic = {
  name: 'Condition',
  summary: 'whether a named condition holds',
  page,
  places,
  check: (argument, path) => {
    if (typeof argument !== 'string')
      throw templateError('every Condition object must have a single String value.', path);
  },
  evaluate: (argument, { scope }, path) => {
    const holds = scope.conditions.get(argument as string);
    if (holds === undefined) throw templateError(`unresolved condition dependency ${String(argument)}`, path);
    return holds;
  },
};

function checkSeveral(name: string): Intrinsic['check'] {
  return (argument, path) => {
    if (isList(argument) && argument.length >= 2 && argument.length <= 10 && argument.every(isObject)) return;
    throw templateError(`every ${name} object requires a list of at least 2 and at most 10 boolean parameters.`, path);
  };
}

function operands(argument: Json, { resolve }: Evaluation, path: Path): readonly boolean[] {
  return (argument as readonly Json[]).map((item, at) => asBoolean(resolve(item, below(path, at)), path));
}

/** Reads what a condition function gave; a parameter that says `true` counts as true. */
export function asBoolean(value: Json, path: Path): boolean {
  const text = isScalar(value) ? String(value) : '';
  if (text === 'true' || text === 'false') return text === 'true';
  throw templateError('every condition must evaluate to true or false', path);
}
