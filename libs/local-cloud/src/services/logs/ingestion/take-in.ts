import type { LogEvent } from '@shopwatch/logs';
import type { MetricSample } from '../../../ports/metric-sink.ts';
import { metricSink } from '../../../ports/metric-sink.ts';
import { logWatcher } from '../../../ports/log-watcher.ts';
import type { Scope } from '../../../scope.ts';
import { appendEvents } from '../events/append-events.ts';
import type { StoredEvent } from '../events/stored-event.ts';
import { groupArn, type LogGroup } from '../groups/group.ts';
import type { LogStream } from '../streams/stream.ts';
import { forward } from '../subscriptions/forward.ts';
import { embeddedMetrics } from './embedded-metrics.ts';
import { incomingMetrics } from './incoming-metrics.ts';
import { publishFiltered } from './filtered-metrics.ts';

/** Takes events, which are in order of time, into a stream, and tells everybody who makes something of them. */
export function takeIn(scope: Scope, group: LogGroup, stream: LogStream, events: readonly LogEvent[]): void {
  if (events.length === 0) return;
  const taken = appendEvents(scope, stream, events);
  guarded(scope, () => scope.port(metricSink).publish(scope, samplesOf(scope, group, taken)));
  if (group.logClass === 'STANDARD') {
    guarded(scope, () => publishFiltered(scope, group, taken));
    guarded(scope, () => forward(scope, group, stream, taken));
  }
  guarded(scope, () => watch(scope, group, taken));
}

function samplesOf(scope: Scope, group: LogGroup, taken: readonly StoredEvent[]): MetricSample[] {
  const incoming = incomingMetrics(group.name, taken);
  return group.logClass === 'STANDARD' ? [...incoming, ...embeddedMetrics(scope, group.name, taken)] : incoming;
}

function watch(scope: Scope, group: LogGroup, taken: readonly StoredEvent[]): void {
  scope.port(logWatcher).observe(scope, { name: group.name, arn: groupArn(scope, group.name) }, taken);
}

/** The events are kept already; what fails now is a fault of this cloud's own that the writer of the log must not suffer from. */
function guarded(scope: Scope, act: () => void): void {
  try {
    act();
  } catch (fault) {
    const stack = fault instanceof Error ? fault.stack : String(fault);
    scope.log({ level: 'error', message: 'log events kept, but not passed on', fields: { stack } });
  }
}
