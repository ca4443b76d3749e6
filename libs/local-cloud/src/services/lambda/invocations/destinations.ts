import { parseArn } from '../../../arn.ts';
import { eventBus } from '../../../ports/event-bus.ts';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { queueSender } from '../../../ports/queue-sender.ts';
import { topicPublisher } from '../../../ports/topic-publisher.ts';
import type { Scope } from '../../../scope.ts';
import type { StoredFunction } from '../functions/function.ts';
import type { QueuedEvent } from './event-queue.ts';
import { publishFigures } from './function-metrics.ts';
import type { RunResult } from './run-function.ts';

/** Why an event was given up. */
export type FailureCondition = 'EventAgeExceeded' | 'RetriesExhausted' | 'ZeroReservedConcurrency';

/** An event that a function is done with. */
interface Done {
  readonly event: QueuedEvent;
  readonly result?: RunResult;
}

/** Tells the destination for successes. */
export async function deliverSuccess(scope: Scope, stored: StoredFunction, done: Done): Promise<void> {
  const destination = stored.eventInvokeConfig?.onSuccess;
  if (destination === undefined) return;
  await tell(scope, stored, {
    destination,
    record: recordOf(scope, stored, { ...done, condition: 'Success' }),
    success: true,
  });
}

/** Tells the destination for failures, and the dead-letter queue or topic. */
export async function deliverFailure(
  scope: Scope,
  stored: StoredFunction,
  done: Done & { readonly condition: FailureCondition },
): Promise<void> {
  const destination = stored.eventInvokeConfig?.onFailure;
  if (destination !== undefined) {
    await tell(scope, stored, { destination, record: recordOf(scope, stored, done), success: false });
  }
  await bury(scope, stored, done);
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
function recordOf(
  scope: Scope,
  stored: StoredFunction,
  { event, result, condition }: Done & { readonly condition: string },
): object {
  return {
    version: '1.0',
    timestamp: new Date(scope.clock.now()).toISOString(),
    requestContext: {
      requestId: event.requestId,
      functionArn: `${stored.arn}:$LATEST`,
      condition,
      approximateInvokeCount: event.runs,
    },
    requestPayload: JSON.parse(event.payload),
    ...(result === undefined
      ? {}
      : {
          responseContext: {
            statusCode: 200,
            executedVersion: '$LATEST',
            ...(result.failed ? { functionError: 'Unhandled' } : {}),
          },
          responsePayload: JSON.parse(result.payload),
        }),
  };
}

interface Letter {
  readonly destination: string;
  readonly record: object;
  readonly success: boolean;
}

async function tell(scope: Scope, stored: StoredFunction, letter: Letter): Promise<void> {
  try {
    await send(scope, stored, letter);
  } catch (fault) {
    publishFigures(scope, stored.name, [{ name: 'DestinationDeliveryFailures', value: 1 }]);
    const fields = { destination: letter.destination, reason: (fault as Error).message };
    scope.log({ level: 'warn', message: 'destination of a function not reached', fields });
  }
}

/** Lambda sends with the function's own role, so no resource policy has to name a service. */
async function send(scope: Scope, stored: StoredFunction, { destination, record, success }: Letter): Promise<void> {
  const body = JSON.stringify(record);
  const from = { sender: 'lambda.amazonaws.com', sourceArn: stored.arn };
  switch (parseArn(destination)?.service) {
    case 'sqs':
      return scope.port(queueSender).send(scope, { queueArn: destination, body, ...from });
    case 'sns': {
      const message = { topicArn: destination, message: body, publisher: from.sender, sourceArn: stored.arn };
      return void (await scope.port(topicPublisher).publish(scope, message));
    }
    case 'lambda':
      return scope
        .port(functionInvoker)
        .invokeLater(scope, { functionArn: destination, payload: record, invoker: from.sender });
    default:
      return await scope.port(eventBus).put(scope, {
        source: 'lambda',
        detailType: `Lambda Function Invocation Result - ${success ? 'Success' : 'Failure'}`,
        detail: record,
        resources: [destination, `${stored.arn}:$LATEST`],
      });
  }
}

/** The dead-letter queue gets the event itself. @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq */
async function bury(scope: Scope, stored: StoredFunction, { event, result }: Done): Promise<void> {
  const target = stored.deadLetterArn;
  if (target === undefined) return;
  const from = { sender: 'lambda.amazonaws.com', sourceArn: stored.arn };
  try {
    if (parseArn(target)?.service === 'sqs') {
      scope
        .port(queueSender)
        .send(scope, { queueArn: target, body: event.payload, ...from, attributes: attributesOf(event, result) });
    } else {
      const message = { topicArn: target, message: event.payload, publisher: from.sender, sourceArn: stored.arn };
      await scope.port(topicPublisher).publish(scope, message);
    }
  } catch (fault) {
    publishFigures(scope, stored.name, [{ name: 'DeadLetterErrors', value: 1 }]);
    const fields = { target, reason: (fault as Error).message };
    scope.log({ level: 'warn', message: 'dead letter of a function not delivered', fields });
  }
}

function attributesOf(
  event: QueuedEvent,
  result: RunResult | undefined,
): Record<string, { type: string; value: string }> {
  const error = result === undefined ? undefined : (JSON.parse(result.payload) as { errorMessage?: string });
  return {
    RequestID: { type: 'String', value: event.requestId },
    ErrorCode: { type: 'Number', value: result === undefined ? '429' : '200' },
    ErrorMessage: { type: 'String', value: (error?.errorMessage ?? 'Rate Exceeded.').slice(0, 1024) },
  };
}
