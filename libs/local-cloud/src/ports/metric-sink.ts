import type { Scope } from '../scope.ts';
import { port } from './port.ts';

/** One number, or a set of numbers, about a metric at a moment. */
export interface MetricSample {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value:
    number | { readonly sum: number; readonly count: number; readonly minimum: number; readonly maximum: number };
  readonly unit: string;
  /** Epoch milliseconds. @default now */
  readonly timestamp?: number;
  /** @default false */
  readonly highResolution?: boolean;
}

/** Takes what AWS's own services publish; CloudWatch provides it. */
export const metricSink = port<{ publish(scope: Scope, samples: readonly MetricSample[]): void }>('metric-sink');
