/** The tags that every taggable resource carries. */
export interface RequiredTags {
  readonly Environment: string;
  readonly Project: string;
  /** The tool that really manages the resource. */
  readonly ManagedBy: 'CDK';
  readonly Owner: string;
}

/** Returns the tags of the e-commerce platform's resources in one environment. */
export function requiredTags(environment: string): RequiredTags {
  return { Environment: environment, Project: 'monitoring', ManagedBy: 'CDK', Owner: 'DevOps' };
}
