import type { Happening } from './happening.ts';
import { repeated, type Repetition } from './repetition.ts';
import { resourceVerbs, verb, type ResourceVerbs } from './resource.ts';

/** What can happen to a function. */
export interface LambdaVerbs extends ResourceVerbs {
  /** Somebody invokes it with an event and waits; it may fail. @param event anything that JSON can hold. @default {} */
  isInvoked(repetition?: Repetition & { readonly event?: unknown }): Happening;
  /** Every run ends in an error. */
  fails(): Happening;
  /** Lambda turns every invocation away. */
  isThrottled(): Happening;
  /** Every run takes so much longer; beyond its timeout it is cut off. */
  isSlowerBy(milliseconds: number): Happening;
}

const resourceType = 'AWS::Lambda::Function';

/** Makes the verbs of a function. @param id its name */
export function lambdaVerbs(id: string): LambdaVerbs {
  const make = (condition: string, words: string) => verb(resourceType, id, { words, condition });
  return {
    ...resourceVerbs(resourceType, id, `function ${id}`),
    isInvoked: ({ event = {}, ...repetition } = {}) =>
      repeated(`function ${id} is invoked`, repetition, () => ({
        kind: 'invocation',
        functionName: id,
        payload: JSON.stringify(event),
      })),
    fails: make('fails', `function ${id} fails`),
    isThrottled: make('throttled', `function ${id} is throttled`),
    isSlowerBy: (milliseconds) => make(`slow=${milliseconds}`, `function ${id} takes ${milliseconds} ms longer`)(),
  };
}
