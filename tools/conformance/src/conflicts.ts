import { isObject } from './family.ts';

/** A case that cannot hold because a better source says otherwise. */
export interface Conflict {
  readonly family: string;
  readonly id: string;
  readonly reason: string;
  /** The id of the case, or the page, that outranks it. */
  readonly outrankedBy: string;
}

/** At most this share of all cases may be in conflict. */
export const mostConflicts = 0.01;

/** Reads the list of conflicts. @throws Error when an entry lacks a member */
export function parseConflicts(document: unknown): readonly Conflict[] {
  if (!Array.isArray(document)) throw new Error('conflicts.json must be a list; start it with []');
  return document.map((entry: unknown, index) => {
    for (const key of ['family', 'id', 'reason', 'outrankedBy'])
      if (!isObject(entry) || typeof entry[key] !== 'string' || entry[key] === '')
        throw new Error(`entry ${index} of conflicts.json must have "${key}"`);
    return entry as Conflict;
  });
}
