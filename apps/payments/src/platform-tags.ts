/** Returns the tags of the payments platform's resources in one environment. */
export function platformTags(environment: string): Readonly<Record<string, string>> {
  return {
    Environment: environment,
    Project: 'observability-platform',
    Owner: 'platform-team',
    ManagedBy: 'CDK',
    CostCenter: 'engineering',
  };
}
