import type { TierStack } from '@shopwatch/tier';

/** Names of the metrics that the filters publish; each ends in the environment. */
export function metricNames(stack: TierStack) {
  const { environment } = stack.settings;
  return {
    functionErrors: `LambdaErrors-${environment}`,
    functionLatency: `LambdaLatency-${environment}`,
    serviceErrors: `ECSErrors-${environment}`,
    /** Errors of one of the further services. */
    errorsOf: (service: string) => stack.plainNameOf(`${service}-errors`, 255),
  };
}
