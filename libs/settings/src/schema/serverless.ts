import { z } from 'zod';
import { region } from './region.ts';
import { retentionDays } from './retention-days.ts';

const periods = z.number().int().positive().max(288);

/** Everything about the five functions that may differ from one environment to another. */
export const serverlessSchema = z.strictObject({
  /** Where the functions run. Functions of other systems have the same names: each system stands in a region of its own. */
  region,
  /** Who is told about every alarm of the functions; the address must confirm its subscription once. */
  alertEmail: z.email('an alert e-mail is an address such as admin@example.com'),
  /** How long log events are kept. */
  logRetentionDays: z.union(
    retentionDays.map((days) => z.literal(days)),
    { error: `log retention is one of ${retentionDays.join(', ')} days` },
  ),
  /** Share of the requests that fail on purpose, from 0 to 1. @default - what the functions do by themselves, 0.07 */
  simulatedErrorRate: z.number().min(0).max(1).optional(),
  /** How long the table keeps a recorded error, in days. @default - what the functions do by themselves, 90 */
  errorsKeptDays: z.number().int().positive().optional(),
  alarms: z.strictObject({
    /** Length of a period, in seconds. */
    periodSeconds: z
      .number()
      .refine(
        (seconds) => [10, 20, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0),
        'a period has 10, 20, 30 or a multiple of 60 seconds',
      ),
    /** Failed requests, in percent; the alarm fires above it. */
    errorPercent: z.number().min(0).max(100),
    errorPeriods: periods,
    /** Fewest requests of a period for its error rate to count; 0 counts them all. */
    errorRateFromRequests: z.number().int().min(0),
    /** Average duration, in milliseconds; the alarm fires above it. */
    latencyMilliseconds: z.number().positive(),
    latencyPeriods: periods,
    /** Requests turned away within a period; the alarm fires above it. */
    throttles: z.number().int().min(0),
    throttlePeriods: periods,
  }),
});

/** Validated settings of the five functions. */
export type ServerlessSettings = z.infer<typeof serverlessSchema>;
