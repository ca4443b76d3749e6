import { isList, isScalar, type Json } from '../../json.ts';
import { below, type Path } from '../../path.ts';
import { templateError } from '../../stack-error.ts';
import { isCall, mayBeList } from '../arguments.ts';
import { userGuide, type Intrinsic } from '../intrinsic.ts';
import { knownAfterApply, noValue } from '../special-values.ts';

/** Takes an item although others may still wait for their resources. */
export const select: Intrinsic = {
  name: 'Fn::Select',
  summary: 'one item of a list, counted from 0',
  page: userGuide('intrinsic-function-reference-select'),
  places: ['value', 'condition', 'rule'],
  check: (argument, path) => {
    const fits = isList(argument) && argument.length === 2 && isIndex(argument[0]!) && mayBeList(argument[1]);
    if (!fits) throw refuse(path);
  },
  evaluate: (argument, { resolve }, path) => {
    const [index, list] = (argument as readonly Json[]).map((item, at) => resolve(item, below(path, at)));
    if (index === knownAfterApply || list === knownAfterApply) return knownAfterApply;
    if (!isWhole(index!) || !isList(list)) throw refuse(path);
    const item = list[Number(index)];
    if (item !== undefined && item !== noValue) return item;
    throw templateError(`Fn::Select cannot select nonexistent value at index ${String(index)}`, path);
  },
};

function isIndex(value: Json): boolean {
  return isCall(value) || isWhole(value);
}

function isWhole(value: Json): value is string | number {
  return isScalar(value) && /^\d+$/.test(String(value));
}

function refuse(path: Path) {
  return templateError('Fn::Select requires a list argument with two elements: an integer index and a list', path);
}
