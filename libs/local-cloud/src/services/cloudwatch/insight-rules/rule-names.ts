import { list, string } from '../../../shapes/declare.ts';

/** How the name of a rule travels. */
export const ruleName = string({ required: true, min: 1, max: 128, pattern: '[\\x20-\\x7E]+' });

/** How the names of rules travel. */
export const ruleNames = list(string({ min: 1, max: 128, pattern: '[\\x20-\\x7E]+' }), { required: true });
