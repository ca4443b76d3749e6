import { CompositeAlarm, inAlarm, type MetricAlarms } from '@shopwatch/observability';
import type { TierStack } from '@shopwatch/tier';
import { Tags } from 'aws-cdk-lib';
import type { AlarmKey } from './alarms.ts';
import { briefings } from './briefings.ts';

/** The three composite alarms, by what they are for. */
export type CompositeKey = 'ecs-resource-exhaustion' | 'lambda-critical-composite' | 'system-wide-critical';

/** When one composite fires; its rule is written over the keys of its children. */
interface CompositeRow {
  readonly key: CompositeKey;
  /** Purpose in the `Name` tag. */
  readonly tag: string;
  readonly children: readonly AlarmKey[];
  readonly rule: (fires: (key: AlarmKey) => string) => string;
}

const rows: readonly CompositeRow[] = [
  {
    key: 'lambda-critical-composite',
    tag: 'lambda-critical-composite',
    children: ['lambda-high-error-rate', 'lambda-high-latency', 'lambda-high-concurrent-executions'],
    rule: (fires) =>
      `(${fires('lambda-high-error-rate')} OR ${fires('lambda-high-latency')}) AND ${fires('lambda-high-concurrent-executions')}`,
  },
  {
    key: 'ecs-resource-exhaustion',
    tag: 'ecs-resource-composite',
    children: ['ecs-high-cpu', 'ecs-high-memory'],
    rule: (fires) => `${fires('ecs-high-cpu')} AND ${fires('ecs-high-memory')}`,
  },
  {
    key: 'system-wide-critical',
    tag: 'system-wide-composite',
    children: ['lambda-high-error-rate', 'ecs-high-error-rate'],
    rule: (fires) => `${fires('lambda-high-error-rate')} AND ${fires('ecs-high-error-rate')}`,
  },
];

/** Makes the alarms on combinations of alarms; they tell the same topic as their children, which keep their own messages. */
export function composites(stack: TierStack, alarms: MetricAlarms<AlarmKey>, topicArn: string): void {
  const brief = briefings(stack.settings.runbooks);
  for (const { key, tag, children, rule } of rows) {
    const { alarm } = new CompositeAlarm(stack, key, {
      alarmName: stack.plainNameOf(key, 255),
      rule: rule((child) => inAlarm(stack.plainNameOf(child, 255))),
      children: children.map((child) => alarms.of(child)),
      briefing: brief[key],
      topicArn,
    });
    Tags.of(alarm).add('Name', stack.plainNameOf(tag, 256));
  }
}
