import type { Mutator } from '../mutator.ts';
import { stringPlaces } from './string-places.ts';

/** What stands in a rule, and what could stand there by mistake. */
const SWAPS = [
  { pattern: / AND /g, other: ' OR ' },
  { pattern: / OR /g, other: ' AND ' },
  { pattern: /\bALARM(?=\()/g, other: 'OK' },
  { pattern: /\bNOT /g, other: '' },
];

/** The rule combines its children otherwise. */
export const compositeRule: Mutator = {
  type: 'AWS::CloudWatch::CompositeAlarm',
  changes: (properties) =>
    stringPlaces(properties['AlarmRule']).flatMap(({ text, put }) =>
      SWAPS.flatMap(({ pattern, other }) =>
        [...text.matchAll(pattern)].map((match, turn) => ({
          what: `"${match[0].trim()}" ${turn + 1} of the rule becomes "${other.trim()}"`,
          properties: {
            ...properties,
            AlarmRule: put(text.slice(0, match.index) + other + text.slice(match.index + match[0].length)),
          },
        })),
      ),
    ),
};
