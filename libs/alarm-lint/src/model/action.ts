import type { JsonObject } from '@shopwatch/cloudformation';
import type { At } from '../findings/problem.ts';
import { listOf, textOf } from '../values/json.ts';

/** What an alarm does on entering a state. */
export interface Action {
  readonly on: 'ALARM' | 'INSUFFICIENT_DATA' | 'OK';
  readonly arn: string;
  readonly at: At;
}

const lists = { AlarmActions: 'ALARM', InsufficientDataActions: 'INSUFFICIENT_DATA', OKActions: 'OK' } as const;

/** Reads the three lists of actions. */
export function readActions(properties: JsonObject): readonly Action[] {
  return Object.entries(lists).flatMap(([list, on]) =>
    listOf(properties[list]).map((action, index) => ({
      on,
      arn: textOf(action) ?? '',
      at: ['Properties', list, index],
    })),
  );
}
