import * as z from 'zod/mini';

const share = z.coerce.number().check(z.minimum(0), z.maximum(1));
const days = z.coerce.number().check(z.int(), z.positive());

/** The variables that a deployment gives each function; those with a default are there only when a setting differs from it. */
const variables = z.object({
  ERROR_TABLE_NAME: z.string(),
  FUNCTION_NAME: z.string(),
  SIMULATED_ERROR_RATE: z._default(share, 0.07),
  ERRORS_KEPT_DAYS: z._default(days, 90),
});

/** What a function is told by its deployment. */
export interface ServiceSettings {
  readonly errorTable: string;
  readonly functionName: string;
  /** Share of the requests that fail on purpose, from 0 to 1. */
  readonly errorRate: number;
  readonly errorsKeptDays: number;
}

/**
 * Reads what the deployment says.
 * @throws ZodError naming the variable that is missing or makes no sense
 */
export function serviceSettings(environment: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const read = variables.parse(environment);
  return {
    errorTable: read.ERROR_TABLE_NAME,
    functionName: read.FUNCTION_NAME,
    errorRate: read.SIMULATED_ERROR_RATE,
    errorsKeptDays: read.ERRORS_KEPT_DAYS,
  };
}
