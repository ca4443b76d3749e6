import type { CompositeAlarmRequest } from './composite-alarm.ts';
import { CompositeAlarmError } from './rule/errors.ts';

const actionLimit = 5;

/** Services that a composite may call: no EC2 and no Auto Scaling actions. */
const actionServices = ['sns', 'lambda', 'ssm', 'ssm-incidents', 'aiops'];

/**
 * Refuses what PutCompositeAlarm refuses apart from the rule; the sentences about lengths are AWS's, the others are ours.
 * @throws CompositeAlarmError
 */
export function checkParameters(request: CompositeAlarmRequest): void {
  checkLength('alarmName', request.AlarmName, 1, 255);
  checkLength('alarmDescription', request.AlarmDescription ?? '', 0, 1024);
  checkActions('OKActions', request.OKActions);
  checkActions('AlarmActions', request.AlarmActions);
  checkActions('InsufficientDataActions', request.InsufficientDataActions);
  checkSuppression(request);
}

/** A suppressor comes with both of its periods or not at all. */
function checkSuppression(request: CompositeAlarmRequest): void {
  const { ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod } = request;
  const given = [ActionsSuppressor, ActionsSuppressorWaitPeriod, ActionsSuppressorExtensionPeriod];
  if (given.every((value) => value === undefined)) return;
  if (given.some((value) => value === undefined)) {
    throw new CompositeAlarmError(
      'ActionsSuppressor, ActionsSuppressorWaitPeriod and ActionsSuppressorExtensionPeriod must be specified together',
    );
  }
  checkLength('actionsSuppressor', ActionsSuppressor!, 1, 1600);
  checkPeriod('ActionsSuppressorWaitPeriod', ActionsSuppressorWaitPeriod!);
  checkPeriod('ActionsSuppressorExtensionPeriod', ActionsSuppressorExtensionPeriod!);
}

function checkLength(name: string, value: string, least: number, most: number): void {
  if (value.length >= least && value.length <= most) return;
  const allowed = value.length < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
  throw new CompositeAlarmError(
    `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: Member must have length ${allowed}`,
  );
}

function checkActions(list: string, actions: readonly string[] = []): void {
  if (actions.length > actionLimit) {
    throw new CompositeAlarmError(`${list} must not have more than ${actionLimit} actions, got ${actions.length}`);
  }
  for (const action of actions) {
    const [arn, , service] = action.split(':');
    if (arn === 'arn' && actionServices.includes(service!)) continue;
    throw new CompositeAlarmError(
      `${list} of a composite alarm must be ARNs of ${actionServices.join(', ')}, got ${action}`,
    );
  }
}

function checkPeriod(name: string, seconds: number): void {
  if (Number.isInteger(seconds) && seconds >= 0) return;
  throw new CompositeAlarmError(`${name} must be a whole number of seconds that is not negative, got ${seconds}`);
}
