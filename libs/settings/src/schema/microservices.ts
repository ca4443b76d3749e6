import { z } from 'zod';
import { ecommerceSchema } from './ecommerce.ts';

/** A filter pattern of CloudWatch Logs. */
const pattern = z.string().min(1, 'a filter pattern is not empty').max(1024);

const share = z.number().min(0).max(1);

/** Everything about the microservices platform that may differ from one environment to another. */
export const microservicesSchema = z.strictObject({
  /** Who is told about every alarm of the microservices; the address must confirm its subscription once. */
  alertEmail: z.email('an alert e-mail is an address such as ops-team@example.com'),
  /** Namespace of the metrics that come from the logs. */
  metricNamespace: ecommerceSchema.shape.metricNamespace,
  /** What the functions write in one line: JSON objects, or the text of the runtime. */
  functionLogFormat: z.enum(['JSON', 'Text']),
  /** `container-insights` holds for every kind of capacity; `aws-ecs` has data only where tasks run on EC2 instances. */
  clusterMetrics: z.enum(['container-insights', 'aws-ecs']),
  /** What the services write, as the metric filters read it. */
  filters: z.strictObject({
    /** Which lines of the payment handler are errors. */
    functionErrors: pattern,
    functionLatency: z.strictObject({
      pattern,
      /** Where the line says how long a payment took, in milliseconds. */
      value: z.string().regex(/^\$\S+$/, 'a value is a field of the pattern such as $.message.duration_ms'),
      /** Value of a minute without such a line. @default - no value, which is what percentiles need */
      otherwise: z.number().min(0).optional(),
    }),
    /** Which lines of the services on ECS are errors. */
    serviceErrors: pattern,
  }),
  /** Share of the runs that fail on purpose, so that there is something to watch; 0 for real use. */
  simulatedErrorRate: z.strictObject({ paymentHandler: share, orderProcessor: share }),
  /** Share of the requests beyond one a second that X-Ray keeps. */
  tracedShare: share,
  thresholds: z.strictObject({
    /** Error lines of the payment handler within 5 minutes; the alarm fires above it. */
    functionErrors: z.number().int().min(0),
    /** 99th percentile of the payment handler's duration over 5 minutes; the alarm fires above it. */
    latencyMilliseconds: z.number().positive(),
    /** Runs of the payment handler at the same time; the alarm fires above it. */
    concurrentRuns: z.number().int().positive(),
    /** CPU that tasks use of what they reserved, in percent; the alarm fires above it. */
    clusterCpuPercent: z.number().positive().max(100),
    /** Memory that tasks use of what they reserved, in percent; the alarm fires above it. */
    clusterMemoryPercent: z.number().positive().max(100),
    /** Error lines of the payment processor within 5 minutes; the alarm fires above it. */
    serviceErrors: z.number().int().min(0),
  }),
});

/** Validated settings of the microservices platform. */
export type MicroservicesSettings = z.infer<typeof microservicesSchema>;
