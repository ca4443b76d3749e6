/** One of the metrics that Lambda publishes about a function. */
export function functionMetric(functionName: string, name: string) {
  return { namespace: 'AWS/Lambda', name, dimensions: { FunctionName: functionName } };
}
