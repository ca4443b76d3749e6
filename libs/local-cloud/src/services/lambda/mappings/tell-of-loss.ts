import { parseArn } from '../../../arn.ts';
import { queueSender } from '../../../ports/queue-sender.ts';
import { streamReader, type StreamEvent } from '../../../ports/stream-reader.ts';
import { topicPublisher } from '../../../ports/topic-publisher.ts';
import type { Scope } from '../../../scope.ts';
import { publishFigures } from '../invocations/function-metrics.ts';
import type { Mapping, Piece } from './mapping.ts';

/** Records that were given up. */
interface Loss {
  readonly condition: 'RecordAgeExceeded' | 'RetryAttemptsExhausted';
  readonly piece: Piece;
  readonly events: readonly StreamEvent[];
  /** The last run for them; none when they were too old at once. */
  readonly requestId?: string;
}

/** Tells the destination of a mapping which records were given up: their places, not what was in them. */
export async function tellOfLoss(scope: Scope, mapping: Mapping, loss: Loss): Promise<void> {
  const { onFailure: destination } = mapping.settings;
  if (destination === undefined || loss.events.length === 0) return;
  const body = JSON.stringify(recordOf(scope, mapping, loss));
  const from = { sourceArn: mapping.functionArn };
  const service = 'lambda.amazonaws.com';
  try {
    if (parseArn(destination)?.service === 'sqs') {
      scope.port(queueSender).send(scope, { queueArn: destination, body, sender: service, ...from });
    } else {
      const message = { topicArn: destination, message: body, publisher: service, ...from };
      await scope.port(topicPublisher).publish(scope, message);
    }
  } catch (fault) {
    const name = mapping.functionArn.split(':')[6]!;
    publishFigures(scope, name, [{ name: 'DestinationDeliveryFailures', value: 1 }]);
    const fields = { destination, reason: (fault as Error).message };
    scope.log({ level: 'warn', message: 'destination of an event source mapping not reached', fields });
  }
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
function recordOf(scope: Scope, mapping: Mapping, { condition, piece, events, requestId }: Loss): object {
  const [first, last] = [events[0]!, events.at(-1)!];
  const moment = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000', '');
  return {
    requestContext: {
      requestId: requestId ?? scope.ids.uuid(),
      functionArn: mapping.functionArn,
      condition,
      approximateInvokeCount: piece.runs,
    },
    ...(requestId === undefined
      ? {}
      : { responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' } }),
    version: '1.0',
    timestamp: new Date(scope.clock.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: scope.port(streamReader).find(scope, mapping.sourceArn)?.shardId,
      startSequenceNumber: first.sequence,
      endSequenceNumber: last.sequence,
      approximateArrivalOfFirstRecord: moment(first.at),
      approximateArrivalOfLastRecord: moment(last.at),
      batchSize: events.length,
      streamArn: mapping.sourceArn,
    },
  };
}
