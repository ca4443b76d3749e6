/** Returns the tags of everything that has to do with orders. */
export function systemTags(environment: string): Readonly<Record<string, string>> {
  return { Environment: environment, Purpose: 'OrderProcessingMonitoring', ManagedBy: 'CDK' };
}
