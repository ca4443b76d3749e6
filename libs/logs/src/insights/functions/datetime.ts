import { ceilTo, floorTo } from '../values/period.ts';
import { isInstant } from '../values/value.ts';
import type { Value } from '../values/value.ts';
import { scalar } from './function.ts';

function timestamp(millis: number): Value {
  return isInstant(millis) ? { millis } : undefined;
}

export const datetimeFunctions = [
  scalar({
    name: 'bin',
    parameters: ['period'],
    returns: 'timestamp',
    summary: '@timestamp rounded down to the period',
    evaluate: ([period], context) =>
      context.timestamp === undefined ? undefined : timestamp(floorTo(context.timestamp, period)),
  }),
  scalar({
    name: 'dateceil',
    parameters: ['timestamp', 'period'],
    returns: 'timestamp',
    summary: 'the timestamp rounded up to the period',
    evaluate: ([millis, period]) => timestamp(ceilTo(millis, period)),
  }),
  scalar({
    name: 'datefloor',
    parameters: ['timestamp', 'period'],
    returns: 'timestamp',
    summary: 'the timestamp rounded down to the period',
    evaluate: ([millis, period]) => timestamp(floorTo(millis, period)),
  }),
  scalar({
    name: 'fromMillis',
    parameters: ['number'],
    returns: 'timestamp',
    summary: 'the timestamp for a number of milliseconds since 1970',
    evaluate: ([millis]) => timestamp(Math.trunc(millis)),
  }),
  scalar({
    name: 'now',
    parameters: [],
    returns: 'number',
    summary: 'the time at which the query was started, in seconds since 1970',
    evaluate: (_args, context) => Math.floor(context.queryTime / 1000),
  }),
  scalar({
    name: 'toMillis',
    parameters: ['timestamp'],
    returns: 'number',
    summary: 'the timestamp as milliseconds since 1970',
    evaluate: ([millis]) => millis,
  }),
];
