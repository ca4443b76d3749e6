import { atOnce, type Happening } from './happening.ts';

/** Any resource that publishes metrics by itself. */
export interface ResourceVerbs {
  /** Puts it under a condition of its model, as the local cloud writes it: `cpu=95, connections=78 over 10m`. */
  isUnder(condition: string): Happening;
  /** Lets it go back to its ordinary life. */
  recovers(): Happening;
}

/** Makes the verbs of a resource. @param words how people say it: `database rds-ecommerce-production` */
export function resourceVerbs(resourceType: string, id: string, words = `${resourceType} ${id}`): ResourceVerbs {
  return {
    isUnder: (condition) =>
      atOnce(`${words} is under ${condition}`, { kind: 'condition', resourceType, id, condition }),
    recovers: () => atOnce(`${words} recovers`, { kind: 'recovery', resourceType, id }),
  };
}

/** Makes a verb that is one condition. */
export function verb(resourceType: string, id: string, { words, condition }: { words: string; condition: string }) {
  return (): Happening => atOnce(words, { kind: 'condition', resourceType, id, condition });
}
