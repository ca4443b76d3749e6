import type { PseudoParameters } from '../intrinsics/pseudo-parameters.ts';
import type { SecretLookup } from '../dynamic-references/resolve.ts';
import type { ParameterLookups } from '../parameters/resolve-parameters.ts';

/** What a stack can find around it: the account, the region and the other stacks. */
export interface Environment extends ParameterLookups {
  readonly pseudo: PseudoParameters;
  readonly secret: SecretLookup;
  readonly exports: ExportLookup;
  readonly availabilityZones: (region: string) => readonly string[];
}

/** The exports of all stacks of the account in the region. */
export interface ExportLookup {
  readonly value: (exportName: string) => string | undefined;
  /** Name of the stack that exports it. */
  readonly owner: (exportName: string) => string | undefined;
  /** Names of the stacks that import it. */
  readonly importers: (exportName: string) => readonly string[];
}
