import { parseArn } from '../../../arn.ts';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { logSink } from '../../../ports/log-sink.ts';
import { queueSender } from '../../../ports/queue-sender.ts';
import { topicPublisher } from '../../../ports/topic-publisher.ts';
import type { Scope } from '../../../scope.ts';
import { invalid, notModelled } from '../faults.ts';
import { targetInput, type Routed } from './target-input.ts';

/** EventBridge as resource policies name it. */
const EVENTS = 'events.amazonaws.com';

/** Hands an event to a target, once. @throws AwsError when the target is missing, its policy refuses, or it does not take what it gets */
export async function send(scope: Scope, routed: Routed): Promise<void> {
  const { Arn: arn } = routed.target;
  const sourceArn = routed.rule.arn;
  const body = targetInput(routed);
  const service = parseArn(arn)?.service;
  switch (service) {
    case 'lambda': {
      const payload = parsed(body);
      return scope.port(functionInvoker).invokeLater(scope, { functionArn: arn, payload, invoker: EVENTS, sourceArn });
    }
    case 'sqs':
      return scope.port(queueSender).send(scope, { queueArn: arn, body, sender: EVENTS, sourceArn });
    case 'sns':
      await scope.port(topicPublisher).publish(scope, { topicArn: arn, message: body, publisher: EVENTS, sourceArn });
      return;
    case 'logs':
      return write(scope, arn, body);
    default:
      throw notModelled(`A target of the service ${service}`);
  }
}

/** Each event has a stream of its own. The resource policy of Logs is not asked. */
function write(scope: Scope, arn: string, message: string): void {
  const group = (parseArn(arn)?.resource ?? '').replace(/^log-group:/, '').replace(/:\*$/, '');
  const line = { timestamp: scope.clock.now(), message };
  scope.port(logSink).append(scope, { group, stream: scope.ids.uuid() }, [line]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('the input of the target is no JSON text');
  }
}
