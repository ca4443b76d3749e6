import { z } from 'zod';

/** The values at which the six alarms of the e-commerce platform fire; the dashboard draws the same ones. */
export const thresholdsSchema = z.strictObject({
  /** Average CPU of one web server over 5 minutes, in percent; the alarm fires above it. */
  cpuPercent: z.number().positive().max(100),
  /** Most database connections held at once within 5 minutes; the alarm fires at it. */
  databaseConnections: z.number().int().positive(),
  /** Failed runs of the metrics function over 5 minutes, in percent; the alarm fires above it. */
  lambdaErrorPercent: z.number().min(0).max(100),
  /** Failed logins within 5 minutes; the alarm fires above it. */
  failedLogins: z.number().int().min(0),
  /** Fewest healthy web servers within 5 minutes; the alarm fires below it. */
  healthyHosts: z.number().int().positive(),
});
