import type { Happening } from './happening.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';

/** What can happen to a canary of CloudWatch Synthetics. */
export interface CanaryVerbs extends ResourceVerbs {
  /** What it looks at does not answer: every run fails. */
  fails(): Happening;
}

const resourceType = 'AWS::Synthetics::Canary';

/** Makes the verbs of a canary. @param id its name */
export function canaryVerbs(id: string): CanaryVerbs {
  return {
    ...resourceVerbs(resourceType, id, `canary ${id}`),
    fails: verb(resourceType, id, { words: `what canary ${id} looks at does not answer`, condition: 'fails' }),
  };
}
