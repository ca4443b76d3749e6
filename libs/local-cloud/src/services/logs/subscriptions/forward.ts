import { compilePattern, parsePattern } from '@shopwatch/logs';
import { gzipSync } from 'node:zlib';
import { functionInvoker } from '../../../ports/function-invoker.ts';
import { metricSink } from '../../../ports/metric-sink.ts';
import type { Scope } from '../../../scope.ts';
import { eventId } from '../events/place.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import type { LogGroup } from '../groups/group.ts';
import { ownSample } from '../ingestion/incoming-metrics.ts';
import type { LogStream } from '../streams/stream.ts';
import { admittedCaller } from './admitted-caller.ts';
import type { SubscriptionFilter } from './subscription-filter.ts';

/** Hands the events that match to the functions of a group's subscription filters. */
export function forward(scope: Scope, group: LogGroup, stream: LogStream, taken: readonly StoredEvent[]): void {
  for (const filter of group.subscriptions.values()) {
    const parsed = parsePattern(filter.pattern);
    if (!parsed.ok) continue;
    const { test } = compilePattern(parsed.pattern);
    const matching = taken.filter(({ message }) => test(message));
    if (matching.length > 0) deliver(scope, group, filter, messageOf(scope, group, stream, filter, matching), matching);
  }
}

/** A function that is missing, or that does not let CloudWatch Logs call it, costs the events and shows as a delivery error. */
function deliver(
  scope: Scope,
  group: LogGroup,
  { name, destinationArn }: SubscriptionFilter,
  message: object,
  { length }: readonly StoredEvent[],
): void {
  const data = gzipSync(JSON.stringify(message)).toString('base64');
  const dimensions = { LogGroupName: group.name, DestinationType: 'Lambda', FilterName: name };
  const count = (metric: string, value: number): void =>
    scope.port(metricSink).publish(scope, [ownSample(metric, 'None', dimensions, value)]);
  try {
    const caller = admittedCaller(scope, group, destinationArn);
    scope.port(functionInvoker).invokeLater(scope, { ...caller, payload: { awslogs: { data } } });
    count('ForwardedLogEvents', length);
  } catch (fault) {
    scope.log({ level: 'warn', message: 'log events not forwarded', fields: { filter: name, fault: String(fault) } });
    count('DeliveryErrors', 1);
  }
}

/** What a function gets, before it is compressed. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample */
function messageOf(
  { account }: Scope,
  group: LogGroup,
  stream: LogStream,
  filter: SubscriptionFilter,
  matching: readonly StoredEvent[],
): object {
  return {
    messageType: 'DATA_MESSAGE',
    owner: account,
    logGroup: group.name,
    logStream: stream.name,
    subscriptionFilters: [filter.name],
    logEvents: matching.map((event) => ({
      id: eventId(event),
      timestamp: event.timestamp,
      message: event.message,
    })),
  };
}
