import { operation } from '../../../operation.ts';
import { pageOf } from '../../../paging.ts';
import { integer, list, string, structure, timestamp } from '../../../shapes/declare.ts';
import { invalidParameter } from '../faults.ts';
import { findFunction } from '../functions/find-function.ts';
import { describeMapping } from '../mappings/describe-mapping.ts';
import { mappingsOf } from '../mappings/mapping.ts';

/** Lists mappings, of one source or one function if asked. @see https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html */
export const listEventSourceMappings = operation({
  name: 'ListEventSourceMappings',
  http: { method: 'GET', path: '/2015-03-31/event-source-mappings' },
  input: {
    EventSourceArn: string({ query: 'EventSourceArn' }),
    FunctionName: string({ min: 1, max: 140, query: 'FunctionName' }),
    Marker: string({ query: 'Marker' }),
    MaxItems: integer({ min: 1, max: 10_000, query: 'MaxItems' }),
  },
  output: { EventSourceMappings: list(structure({ LastModified: timestamp() })) },
  run({ EventSourceArn: source, FunctionName: name, Marker: token, MaxItems = 100 }, context) {
    const functionArn = name === undefined ? undefined : findFunction(context, name).arn;
    const found = [...mappingsOf(context).values()].filter(
      (mapping) =>
        (source === undefined || mapping.sourceArn === source) &&
        (functionArn === undefined || mapping.functionArn === functionArn),
    );
    const page = pageOf(found, { token, size: Math.min(MaxItems, 100) });
    if (page === undefined) throw invalidParameter('Invalid pagination token');
    return {
      EventSourceMappings: page.items.map((mapping) => describeMapping(context, mapping)),
      NextMarker: page.nextToken,
    };
  },
});
