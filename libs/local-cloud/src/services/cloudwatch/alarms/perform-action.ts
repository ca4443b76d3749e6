import type { ActionFate } from '@shopwatch/cloudwatch';
import {
  invokeFromAlarm,
  lambdaActionPayload,
  publishAlarm,
  publishedMessage,
  type AlarmTransition,
} from '@shopwatch/notifications';
import { alarmArn } from '@shopwatch/cloudwatch';
import { parseArn, type Arn } from '../../../arn.ts';
import { AwsError } from '../../../aws-error.ts';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { opsDesk } from '../../../ports/ops-desk.ts';
import { topicPublisher } from '../../../ports/topic-publisher.ts';
import type { Scope } from '../../../scope.ts';

/** Takes one action of an alarm and says what became of it, in the words of the alarm's history. */
export async function performAction(scope: Scope, target: string, transition: AlarmTransition): Promise<ActionFate> {
  const arn = parseArn(target);
  try {
    switch (arn?.service) {
      case 'sns':
        return await notifyTopic(inPlaceOf(scope, arn), target, transition);
      case 'ssm':
        return openOpsItem(inPlaceOf(scope, arn), target, transition);
      case 'lambda':
        return invokeFunction(inPlaceOf(scope, arn), target, transition);
      default:
        return notModelled(scope, target);
    }
  } catch (fault) {
    if (fault instanceof AwsError) return { state: 'Failed', error: reasonOf(fault, target, transition) };
    const stack = fault instanceof Error ? fault.stack : String(fault);
    scope.log({ level: 'error', message: 'alarm action failed inside', fields: { target, stack } });
    return { state: 'Failed', error: 'The action failed because of an internal error' };
  }
}

async function notifyTopic(scope: Scope, topicArn: string, transition: AlarmTransition): Promise<ActionFate> {
  const publication = publishAlarm(transition);
  const { subject, default: message, email, sms } = publication;
  await scope.port(topicPublisher).publish(scope, {
    topicArn,
    subject,
    message,
    texts: { email, sms },
    publisher: 'cloudwatch.amazonaws.com',
    sourceArn: sourceArn(transition),
  });
  return { state: 'Succeeded', publishedMessage: publishedMessage(publication) };
}

/** CloudWatch invokes functions asynchronously: what becomes of the run is not the alarm's business. */
function invokeFunction(scope: Scope, functionArn: string, transition: AlarmTransition): ActionFate {
  scope.port(functionInvoker).invokeLater(scope, {
    functionArn,
    payload: lambdaActionPayload(transition),
    invoker: 'lambda.alarms.cloudwatch.amazonaws.com',
    sourceArn: sourceArn(transition),
  });
  return { state: 'Succeeded' };
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/OpsCenter-create-OpsItems-from-CloudWatch-Alarms.html */
function openOpsItem(scope: Scope, target: string, transition: AlarmTransition): ActionFate {
  const [, severity, category] = /:opsitem:([1-4])(?:#CATEGORY=(\w+))?$/.exec(target) ?? [];
  if (severity === undefined) return notModelled(scope, target);
  const { alarm, state } = transition;
  const alarmArn = sourceArn(transition);
  scope.port(opsDesk).open(scope, { alarmName: alarm.AlarmName, alarmArn, reason: state.reason, severity, category });
  return { state: 'Succeeded' };
}

/** Actions of EC2 and Auto Scaling, and response plans, change nothing here, and say so. */
function notModelled(scope: Scope, target: string): ActionFate {
  scope.log({ level: 'warn', message: 'alarm action not modelled', fields: { target } });
  return { state: 'Failed', error: `The action ${target} is not modelled here` };
}

/** A function refuses an alarm in Lambda's words; the history has CloudWatch's own. */
function reasonOf(fault: AwsError, target: string, transition: AlarmTransition): string {
  if (parseArn(target)?.service !== 'lambda' || !fault.code.startsWith('AccessDenied')) return fault.message;
  const outcome = invokeFromAlarm({ arn: target }, sourceArn(transition));
  return outcome.kind === 'delivered' ? fault.message : outcome.reason.text;
}

function sourceArn({ place, alarm }: AlarmTransition): string {
  return alarmArn(place, alarm.AlarmName);
}

function inPlaceOf(scope: Scope, { account, region }: Arn): Scope {
  return scope.in({ account, region });
}
