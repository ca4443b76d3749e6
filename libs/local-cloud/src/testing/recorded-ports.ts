import { logSink, type LogLine } from '../ports/log-sink.ts';
import { metricSink, type MetricSample } from '../ports/metric-sink.ts';
import { provide } from '../ports/port.ts';
import { queueSender, type QueueMessage } from '../ports/queue-sender.ts';
import { roleReader } from '../ports/role-reader.ts';
import { topicPublisher, type TopicMessage } from '../ports/topic-publisher.ts';
import { service, type Service } from '../service.ts';
import { services } from '../services/services.ts';

/** A line of log with where it went. */
export interface RecordedLine extends LogLine {
  readonly group: string;
  readonly stream: string;
}

/** What one service told the others, oldest first. */
export interface RecordedPorts {
  readonly lines: RecordedLine[];
  readonly samples: MetricSample[];
  readonly queued: QueueMessage[];
  readonly published: TopicMessage[];
  /** What sending to a queue, publishing to a topic or writing a log fails with, while it is set. */
  fault: Error | undefined;
}

/** The services of a cloud in which the ports of CloudWatch, Logs, SNS, SQS and IAM record what they are told, and every role exists. */
export interface RecordingServices {
  readonly services: readonly Service[];
  readonly recorded: RecordedPorts;
  /** The values of a metric with exactly these dimensions. */
  values(name: string, dimensions: Readonly<Record<string, string>>): MetricSample['value'][];
}

/** Takes what a service tells others, for the specs of that service. */
export function recordingServices(): RecordingServices {
  const recorded: RecordedPorts = { lines: [], samples: [], queued: [], published: [], fault: undefined };
  beforeEach(() => {
    recorded.fault = undefined;
    for (const kept of [recorded.lines, recorded.samples, recorded.queued, recorded.published]) {
      kept.length = 0;
    }
  });
  return {
    services: [...services, recorder(recorded)],
    recorded,
    values: (name, dimensions) =>
      recorded.samples
        .filter((sample) => sample.name === name && sameDimensions(sample.dimensions, dimensions))
        .map(({ value }) => value),
  };
}

function recorder(recorded: RecordedPorts): Service {
  const healthy = (): void => {
    if (recorded.fault !== undefined) throw recorded.fault;
  };
  return service({
    signingName: 'recorder',
    title: 'Recorder',
    apiVersion: '1',
    protocols: ['awsQuery'],
    operations: [],
    provides: [
      provide(metricSink, { publish: (_, samples) => void recorded.samples.push(...samples) }),
      provide(logSink, {
        append(_, to, lines) {
          healthy();
          recorded.lines.push(...lines.map((line) => ({ ...to, ...line })));
        },
      }),
      provide(queueSender, {
        send(_, message) {
          healthy();
          recorded.queued.push(message);
        },
      }),
      provide(topicPublisher, {
        publish(_, message) {
          healthy();
          recorded.published.push(message);
          return 'message-1';
        },
      }),
      provide(roleReader, {
        read: (_, arn) => ({ arn, name: 'role', id: 'AROA', maxSessionSeconds: 3600 }),
        trusts: () => true,
      }),
    ],
  });
}

function sameDimensions(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
