/** A parameter of the SSM Parameter Store as a template sees it. */
export interface StoredParameter {
  readonly type: 'String' | 'StringList' | 'SecureString';
  readonly value: string;
  readonly version: number;
}

/** Finds a parameter by name, in its newest version when none is named; undefined when there is none. */
export type SsmLookup = (name: string, version?: number) => StoredParameter | undefined;

/** The refusal of names that the store does not have (observed in reports of deployments). */
export function unableToFetch(names: readonly string[]): string {
  return `Unable to fetch parameters [${names.join(',')}] from parameter store for this account.`;
}
