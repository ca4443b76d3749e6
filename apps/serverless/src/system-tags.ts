/** Returns the tags of everything that has to do with the five functions. */
export function systemTags(environment: string): Readonly<Record<string, string>> {
  return { Environment: environment, Project: 'serverless-monitoring', ManagedBy: 'CDK' };
}
