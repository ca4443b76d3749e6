import { Logger } from '@aws-lambda-powertools/logger';
import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';

/** Writes structured lines. */
export interface Log {
  info(text: string, fields: Readonly<Record<string, unknown>>): void;
  error(text: string, fields: Readonly<Record<string, unknown>>): void;
}

/**
 * Writes what the runtime's own JSON lines look like: the level at the top and everything that was logged under `message`. The metric
 * filters read these two places.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
 */
class LikeTheRuntime extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, fields: LogAttributes): LogItem {
    const { timestamp, logLevel, serviceName, lambdaContext, xRayTraceId, message } = attributes;
    return new LogItem({
      attributes: {
        timestamp: this.formatTimestamp(timestamp),
        level: logLevel,
        requestId: lambdaContext?.awsRequestId,
        traceId: xRayTraceId,
        service: serviceName,
        message: { text: message, ...fields },
      },
    });
  }
}

/** Returns the logger of one function; `LOG_LEVEL` says from which level on it writes. */
export function serviceLogger(serviceName: string): Logger {
  return new Logger({ serviceName, logFormatter: new LikeTheRuntime() });
}
