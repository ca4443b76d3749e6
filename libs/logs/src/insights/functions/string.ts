import { toText } from '../values/value.ts';
import { scalar } from './function.ts';

/** The longest text a function makes, in UTF-16 units, the size of the largest log event; a longer one is missing. */
export const maxTextLength = 1_048_576;

const blanks = ' \t\n\v\f\r';

/** Counts how many of the first characters are among `set`. */
function leading(chars: readonly string[], set: string): number {
  const count = chars.findIndex((char) => !set.includes(char));
  return count === -1 ? chars.length : count;
}

/** Takes characters off the ends: the second argument is a set of them, not a word, as AWS's example allows either reading. */
function strip(text: string, set: string, left: boolean, right: boolean): string {
  const chars = [...text];
  const start = left ? leading(chars, set) : 0;
  const end = right ? leading(chars.slice(start).reverse(), set) : 0;
  return chars.slice(start, chars.length - end).join('');
}

function join(parts: readonly string[], separator: string): string | undefined {
  const length = parts.reduce((sum, part) => sum + part.length, separator.length * (parts.length - 1));
  return length > maxTextLength ? undefined : parts.join(separator);
}

export const stringFunctions = [
  scalar({
    name: 'concat',
    parameters: ['string'],
    rest: 'string',
    returns: 'string',
    summary: 'the texts one after another',
    evaluate: (args) => join(args, ''),
  }),
  scalar({
    name: 'isblank',
    parameters: ['any'],
    returns: 'boolean',
    acceptsMissing: true,
    summary: 'whether the field is missing, empty or only white space',
    evaluate: ([value]) => (toText(value) ?? '').trim() === '',
  }),
  scalar({
    name: 'isempty',
    parameters: ['any'],
    returns: 'boolean',
    acceptsMissing: true,
    summary: 'whether the field is missing or empty',
    evaluate: ([value]) => (toText(value) ?? '') === '',
  }),
  scalar({
    name: 'ltrim',
    parameters: ['string'],
    optional: ['string'],
    returns: 'string',
    summary: 'the text without white space, or the characters given, on its left',
    evaluate: ([text, set]) => strip(text, set ?? blanks, true, false),
  }),
  scalar({
    name: 'replace',
    parameters: ['string', 'string', 'string'],
    returns: 'string',
    summary: 'the text with every occurrence of the second text turned into the third',
    evaluate: ([text, search, replacement]) => (search === '' ? text : join(text.split(search), replacement)),
  }),
  scalar({
    name: 'rtrim',
    parameters: ['string'],
    optional: ['string'],
    returns: 'string',
    summary: 'the text without white space, or the characters given, on its right',
    evaluate: ([text, set]) => strip(text, set ?? blanks, false, true),
  }),
  scalar({
    name: 'strcontains',
    parameters: ['string', 'string'],
    returns: 'number',
    summary: '1 if the first text contains the second, else 0',
    evaluate: ([text, search]) => (text.includes(search) ? 1 : 0),
  }),
  scalar({
    name: 'strlen',
    parameters: ['string'],
    returns: 'number',
    summary: 'length in Unicode code points',
    evaluate: ([text]) => [...text].length,
  }),
  scalar({
    name: 'substr',
    parameters: ['string', 'number'],
    optional: ['number'],
    returns: 'string',
    summary: 'the part from an index on, counted from 0, at most as long as given',
    evaluate: ([text, from, length]) => {
      const start = Math.max(0, Math.trunc(from));
      return [...text]
        .slice(start, length === undefined ? undefined : start + Math.max(0, Math.trunc(length)))
        .join('');
    },
  }),
  scalar({
    name: 'tolower',
    parameters: ['string'],
    returns: 'string',
    summary: 'the text in lower case',
    evaluate: ([text]) => text.toLowerCase(),
  }),
  scalar({
    name: 'toupper',
    parameters: ['string'],
    returns: 'string',
    summary: 'the text in upper case',
    evaluate: ([text]) => text.toUpperCase(),
  }),
  scalar({
    name: 'trim',
    parameters: ['string'],
    optional: ['string'],
    returns: 'string',
    summary: 'the text without white space, or the characters given, on both sides',
    evaluate: ([text, set]) => strip(text, set ?? blanks, true, true),
  }),
];
