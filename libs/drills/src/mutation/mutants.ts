import type { AssembledStack } from '../assembly/assembly.ts';
import { withProperties } from './mutator.ts';
import { mutators } from './mutators/table.ts';

/** A stack in which one thing is wrong. */
export interface Mutant {
  /** `alarm-ec2-cpu-1-production: Threshold 80 becomes 88`. */
  readonly name: string;
  /** The alarm that was changed, where it is one with a fixed name. */
  readonly alarm: string | undefined;
  /** The whole stack with the change in it. */
  readonly stack: AssembledStack;
}

/** Makes every mutant of some stacks, one change each. */
export function mutantsOf(stacks: readonly AssembledStack[]): Mutant[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).flatMap(([id, { Type, Properties = {} }]) =>
      mutators
        .filter(({ type }) => type === Type)
        .flatMap(({ changes }) => changes(Properties, stack.template))
        .map(({ what, properties }) => {
          const called = nameOf(Properties);
          return {
            name: `${called ?? `${stack.name} ${id}`}: ${what}`,
            alarm: Type.startsWith('AWS::CloudWatch::') ? called : undefined,
            stack: { ...stack, template: withProperties(stack.template, id, properties) },
          };
        }),
    ),
  );
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  const name = properties['AlarmName'] ?? properties['TopicName'] ?? properties['FilterName'];
  return typeof name === 'string' ? name : undefined;
}
