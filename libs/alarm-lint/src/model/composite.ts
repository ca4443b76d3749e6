import {
  alarmReferences,
  CompositeAlarmError,
  parseAlarmRule,
  referencedName,
  type AlarmRule,
} from '@shopwatch/cloudwatch';
import { textOf } from '../values/json.ts';
import { readActions, type Action } from './action.ts';
import type { Resource } from './resource.ts';

/** A composite alarm. */
export interface Composite {
  readonly kind: 'composite';
  readonly resource: Resource;
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly actionsEnabled: boolean;
  readonly actions: readonly Action[];
  readonly source: string;
  /** Absent if the rule cannot be read. */
  readonly rule?: AlarmRule;
  /** Why the rule cannot be read. */
  readonly fault?: string;
  /** Names and ARNs as the rule has them. */
  readonly references: readonly string[];
  /** Alarm that holds the actions back, by name or ARN. */
  readonly suppressor?: string;
}

/** Reads a composite alarm from its resource. */
export function readComposite(resource: Resource): Composite {
  const { properties } = resource;
  const source = textOf(properties['AlarmRule']) ?? '';
  const parsed = parse(source);
  return {
    kind: 'composite',
    resource,
    name: resource.name,
    arn: resource.arn,
    description: textOf(properties['AlarmDescription']) ?? '',
    actionsEnabled: textOf(properties['ActionsEnabled']) !== 'false',
    actions: readActions(properties),
    source,
    ...parsed,
    references: parsed.rule ? [...new Set(alarmReferences(parsed.rule).map(({ text }) => text))] : [],
    suppressor: textOf(properties['ActionsSuppressor']),
  };
}

function parse(source: string): { readonly rule?: AlarmRule; readonly fault?: string } {
  try {
    return { rule: parseAlarmRule(source) };
  } catch (error) {
    if (error instanceof CompositeAlarmError) return { fault: error.message };
    throw error;
  }
}

/** Returns the name of the alarm that a reference of a rule stands for. */
export function childName(reference: string): string {
  return referencedName(reference);
}
