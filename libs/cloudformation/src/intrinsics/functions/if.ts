import { isList, type Json } from '../../json.ts';
import { below } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { userGuide, type Intrinsic } from '../intrinsic.ts';

/** Evaluates only the branch that is taken. */
export const ifFunction: Intrinsic = {
  name: 'Fn::If',
  summary: 'one of two values, as a condition says',
  page: userGuide('intrinsic-function-reference-conditions'),
  places: ['value', 'rule'],
  check: (argument, path) => {
    if (isList(argument) && argument.length === 3 && typeof argument[0] === 'string') return;
    throw templateError('Fn::If requires a list argument with three elements', path);
  },
  evaluate: (argument, { scope, resolve }, path) => {
    const [condition, whenTrue, whenFalse] = argument as readonly [string, Json, Json];
    const holds = scope.conditions.get(condition);
    if (holds === undefined) throw templateError(`unresolved condition dependency ${condition} in Fn::If`, path);
    return holds ? resolve(whenTrue, below(path, 1)) : resolve(whenFalse, below(path, 2));
  },
};
