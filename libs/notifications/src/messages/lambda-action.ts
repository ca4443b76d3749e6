import { alarmArn, awsTimestamp } from '@shopwatch/cloudwatch';
import type { JsonObject } from '../json/value.ts';
import { eventState, watchedConfiguration } from './alarm-events.ts';
import type { AlarmTransition } from './alarm-transition.ts';

/**
 * What a Lambda function gets that is an action of an alarm.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
 */
export function lambdaActionPayload(transition: AlarmTransition): JsonObject {
  const { alarm, place, state, previousState } = transition;
  const { description, ...watched } = watchedConfiguration(transition);
  return {
    source: 'aws.cloudwatch',
    alarmArn: alarmArn(place, alarm.AlarmName),
    accountId: place.account,
    time: awsTimestamp(state.updatedAt),
    region: place.region,
    alarmData: {
      alarmName: alarm.AlarmName,
      state: eventState(state),
      previousState: eventState(previousState),
      configuration: description === undefined ? watched : { description, ...watched },
    },
  };
}
