import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** A repository for images; none can be put into it here. */
export interface Repository {
  readonly name: string;
  readonly arn: string;
  /** What was asked for, as it was. */
  settings: Readonly<Record<string, unknown>>;
  tags: Readonly<Record<string, string>>;
}

const repositories = stateSlot('ecr.repositories', { empty: () => new Map<string, Repository>() });

/** The repositories of this account and region, by name. */
export function repositoriesOf(scope: Scope): Map<string, Repository> {
  return scope.state(repositories);
}
