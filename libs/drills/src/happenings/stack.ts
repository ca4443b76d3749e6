import { atOnce, type Happening } from './happening.ts';

/** What people do to a stack. */
export interface StackVerbs {
  /** Somebody deletes it, and everything in it. */
  isDeleted(): Happening;
}

/** Makes the verbs of a stack. @param name its name */
export function stackVerbs(name: string): StackVerbs {
  return { isDeleted: () => atOnce(`somebody deletes ${name}`, { kind: 'stack-deletion', name }) };
}
