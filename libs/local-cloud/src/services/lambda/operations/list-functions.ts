import { operation } from '../../../operation.ts';
import { integer, string } from '../../../shapes/declare.ts';
import { describeFunction } from '../functions/describe-function.ts';
import { functions } from '../functions/function.ts';
import { invalidParameter } from '../faults.ts';

/** Lists the functions of the region by name. @see https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
export const listFunctions = operation({
  name: 'ListFunctions',
  http: { method: 'GET', path: '/2015-03-31/functions' },
  input: { Marker: string({ query: 'Marker' }), MaxItems: integer({ min: 1, max: 10000, query: 'MaxItems' }) },
  run(input, context) {
    const all = [...context.state(functions).values()].sort((left, right) => (left.name < right.name ? -1 : 1));
    const from = input.Marker === undefined ? 0 : all.findIndex(({ name }) => name === input.Marker);
    if (from < 0) throw invalidParameter('Invalid pagination token');
    const to = from + Math.min(input.MaxItems ?? 50, 50);
    return { Functions: all.slice(from, to).map(describeFunction), NextMarker: all[to]?.name };
  },
});
