import type { Json } from '@shopwatch/cloudformation';
import type { StackSource } from '../assembly/stack-source.ts';
import { isObject, objectOf, textOf } from '../values/json.ts';
import { isKnown, maybeSame } from '../values/tokens.ts';
import { linkStack } from './link-stack.ts';
import type { Stack } from './stack.ts';

/** What a stack may ask the others for. */
export interface Surroundings {
  /** Returns the value of an SSM parameter that one of the stacks makes. */
  readonly parameter: (name: string, region: string) => Json | undefined;
  /** Returns the value that one of the stacks exports. */
  readonly exported: (name: string, region: string) => Json | undefined;
}

/** Links stacks to each other: SSM parameters and exports that one gives become values in those that read them. */
export function linkStacks(sources: readonly StackSource[]): readonly Stack[] {
  const linked: Stack[] = [];
  const open = new Set<string>();
  const surroundings: Surroundings = {
    parameter: (name, region) => firstIn(linked, region, (stack) => parameterOf(stack, name)),
    exported: (name, region) => {
      if (open.has(name)) return undefined;
      open.add(name);
      const found = firstIn(linked, region, (stack) => exportOf(stack, name));
      open.delete(name);
      return found;
    },
  };
  for (const source of sources) linked.push(...linkStack(source, surroundings));
  return linked;
}

function firstIn(stacks: readonly Stack[], region: string, find: (stack: Stack) => Json | undefined) {
  for (const stack of stacks) {
    const found = maybeSame(stack.region, region) ? find(stack) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function parameterOf(stack: Stack, name: string): Json | undefined {
  for (const [id, written] of Object.entries(objectOf(stack.source.template['Resources'])))
    if (isObject(written) && written['Type'] === 'AWS::SSM::Parameter') {
      const parameter = stack.resources.get(id);
      if (parameter?.name === name) return textOf(parameter.properties['Value']);
    }
  return undefined;
}

function exportOf(stack: Stack, name: string): Json | undefined {
  if (!isKnown(name)) return undefined;
  for (const [id, written] of Object.entries(objectOf(stack.source.template['Outputs']))) {
    const exported = isObject(written) ? objectOf(written['Export'])['Name'] : undefined;
    if (exported === name) return stack.output(id);
  }
  return undefined;
}
