import { toNumber } from '../values/value.ts';
import type { Value } from '../values/value.ts';
import { scalar } from './function.ts';

/** Takes the numbers among the arguments: AWS's sample queries count on `greatest(@initDuration, 0)` where there is none. */
function numbersOf(args: readonly Value[]): number[] {
  return args.map(toNumber).filter((value) => value !== undefined);
}

function pick(args: readonly Value[], choose: (...values: number[]) => number): Value {
  const numbers = numbersOf(args);
  return numbers.length === 0 ? undefined : choose(...numbers);
}

export const numericFunctions = [
  scalar({
    name: 'abs',
    parameters: ['number'],
    returns: 'number',
    summary: 'absolute value',
    evaluate: ([value]) => Math.abs(value),
  }),
  scalar({
    name: 'ceil',
    parameters: ['number'],
    returns: 'number',
    summary: 'smallest whole number that is not below the value',
    evaluate: ([value]) => Math.ceil(value),
  }),
  scalar({
    name: 'floor',
    parameters: ['number'],
    returns: 'number',
    summary: 'largest whole number that is not above the value',
    evaluate: ([value]) => Math.floor(value),
  }),
  scalar({
    name: 'greatest',
    parameters: ['any'],
    rest: 'any',
    returns: 'number',
    acceptsMissing: true,
    summary: 'largest of the numbers, the missing ones left out',
    evaluate: (args) => pick(args, Math.max),
  }),
  scalar({
    name: 'least',
    parameters: ['any'],
    rest: 'any',
    returns: 'number',
    acceptsMissing: true,
    summary: 'smallest of the numbers, the missing ones left out',
    evaluate: (args) => pick(args, Math.min),
  }),
  scalar({
    name: 'log',
    parameters: ['number'],
    returns: 'number',
    summary: 'natural logarithm; missing unless the number is above 0',
    evaluate: ([value]) => Math.log(value),
  }),
  scalar({
    name: 'sqrt',
    parameters: ['number'],
    returns: 'number',
    summary: 'square root; missing for a negative number',
    evaluate: ([value]) => Math.sqrt(value),
  }),
];
