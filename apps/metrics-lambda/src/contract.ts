import { contract, name } from '@shopwatch/contract';

/** What the metrics function hands to whoever watches it. */
export const metricsLambda = contract('metrics-lambda', {
  functionName: name('lambda', 'metrics', 'function that publishes the order processing time'),
});
