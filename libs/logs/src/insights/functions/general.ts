import { scalar } from './function.ts';

export const generalFunctions = [
  scalar({
    name: 'coalesce',
    parameters: ['any'],
    rest: 'any',
    returns: 'any',
    acceptsMissing: true,
    summary: 'first of the values that is not missing',
    evaluate: (args) => args.find((value) => value !== undefined),
  }),
  scalar({
    name: 'ispresent',
    parameters: ['any'],
    returns: 'boolean',
    acceptsMissing: true,
    summary: 'whether the event has the field',
    evaluate: ([value]) => value !== undefined,
  }),
];
