import type { Logger } from '@aws-lambda-powertools/logger';
import { Tracer } from '@aws-lambda-powertools/tracer';
import * as z from 'zod/mini';
import type { HandlingProps } from './handle.ts';
import { xrayTrace } from './trace.ts';

const environment = z.object({ SIMULATED_ERROR_RATE: z.coerce.number().check(z.minimum(0), z.maximum(1)) });

/** Returns what a handler works with in Lambda: X-Ray, the process's own clock and chance, and what the deployment set. */
export function surroundings(serviceName: string, log: Logger): HandlingProps {
  return {
    log,
    trace: xrayTrace(new Tracer({ serviceName })),
    random: Math.random,
    now: () => performance.now(),
    errorRate: environment.parse(process.env).SIMULATED_ERROR_RATE,
  };
}
