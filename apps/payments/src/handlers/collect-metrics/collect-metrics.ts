import { draws } from './draws.ts';
import { embeddedMetrics } from './embedded-metrics.ts';

/** What the handler works with; tests bring their own. */
export interface CollectMetricsProps {
  readonly namespace: string;
  readonly environment: string;
  /** Trace of the run, if it has one. */
  readonly traceId: () => string | undefined;
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly now: () => Date;
  /** Writes to standard output: what `console.log` puts before a line would hide the metrics from CloudWatch. */
  readonly write: (line: string) => unknown;
}

/** What the handler takes from Lambda's context. */
export interface RunContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
}

/** What a run answers. */
export interface Collected {
  readonly statusCode: 200;
  /** JSON of `message`, `timestamp` and `metrics`. */
  readonly body: string;
}

const dependencies = ['payment-gateway', 'fraud-detection', 'transaction-validator'];

/**
 * Returns the handler. It publishes what the payment services would: four log events in Embedded Metric Format. The event that
 * starts it is ignored; whatever fails is thrown on and counts as an error of the function.
 */
export function collectMetrics(props: CollectMetricsProps) {
  return (_event: unknown, context: RunContext): Promise<Collected> =>
    Promise.resolve().then(() => publish(props, context));
}

function publish(props: CollectMetricsProps, context: RunContext): Collected {
  const at = props.now();
  const drawn = drawProcessor(props);
  props.write(processorEvent(props, context, at, drawn));
  for (const service of dependencies) props.write(dependencyEvent(props, at, service));
  const metrics = {
    RequestCount: drawn.requests,
    ErrorCount: drawn.errors,
    ProcessingTime: drawn.time,
    TransactionVolume: drawn.volume,
  };
  const body = JSON.stringify({ message: 'Metrics published successfully', timestamp: at.toISOString(), metrics });
  return { statusCode: 200, body };
}

function drawProcessor({ random }: CollectMetricsProps) {
  const { integer, real } = draws(random);
  return { requests: integer(100, 1000), errors: integer(0, 50), time: real(50, 500), volume: integer(5000, 20_000) };
}

function processorEvent(
  { namespace, environment, traceId }: CollectMetricsProps,
  context: RunContext,
  at: Date,
  { requests, errors, time, volume }: ReturnType<typeof drawProcessor>,
): string {
  return embeddedMetrics({
    namespace,
    at,
    dimensions: { Service: 'payment-processor', Environment: environment },
    dimensionSets: [['Service', 'Environment'], ['Service'], ['Environment']],
    metrics: {
      RequestCount: [requests, 'Count'],
      ErrorCount: [errors, 'Count'],
      ProcessingTime: [time, 'Milliseconds'],
      PaymentTransactionVolume: [volume, 'Count'],
      TotalRequests: [requests + errors, 'Count'],
    },
    properties: {
      executionTime: at.toISOString(),
      functionName: context.functionName,
      functionVersion: context.functionVersion,
      requestId: context.awsRequestId,
      logGroupName: context.logGroupName,
      logStreamName: context.logStreamName,
      traceId: traceId() ?? 'none',
    },
  });
}

function dependencyEvent({ namespace, environment, random }: CollectMetricsProps, at: Date, service: string): string {
  const { real } = draws(random);
  return embeddedMetrics({
    namespace,
    at,
    dimensions: { Service: service, Environment: environment },
    dimensionSets: [['Service', 'Environment']],
    metrics: {
      ServiceLatency: [real(10, 200), 'Milliseconds'],
      ServiceAvailability: [real(99, 99.99), 'Percent'],
    },
  });
}
