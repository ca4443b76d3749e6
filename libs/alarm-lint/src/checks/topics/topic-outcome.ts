import { publish, type DeliveryOutcome } from '@shopwatch/notifications';
import type { Model } from '../../model/model.ts';
import { alarmsTelling } from '../../model/told-by.ts';
import type { Alarm } from '../../model/alarm.ts';
import type { Composite } from '../../model/composite.ts';
import type { Topic } from '../../model/topic.ts';

/** Alarms whose messages a topic turns away, and where. */
export interface TurnedAway {
  readonly topic: Topic;
  readonly outcome: Extract<DeliveryOutcome, { kind: 'failed' }>;
  readonly alarms: readonly (Alarm | Composite)[];
}

/** Publishes a message of each alarm to each of its topics and collects what is turned away at one stage. */
export function turnedAway(model: Model, stage: DeliveryOutcome['stage']): readonly TurnedAway[] {
  return model.topics.flatMap((topic) => {
    const { delivering } = topic;
    if (!delivering) return [];
    const tries = alarmsTelling(model, topic.arn).map((alarm) => ({
      alarm,
      outcome: publish(delivering, { kind: 'alarm', arn: alarm.arn }),
    }));
    const failed = tries.filter(({ outcome }) => outcome.kind === 'failed' && outcome.stage === stage);
    const [first] = failed;
    if (first?.outcome.kind !== 'failed') return [];
    return [{ topic, outcome: first.outcome, alarms: failed.map(({ alarm }) => alarm) }];
  });
}
