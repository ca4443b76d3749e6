import type { Json, JsonObject } from '@shopwatch/cloudformation';
import type { StackSource } from '../assembly/stack-source.ts';
import { decide } from '../values/conditions.ts';
import { evaluate } from '../values/evaluate.ts';
import { objectOf } from '../values/json.ts';
import type { Scope } from '../values/scope.ts';
import { token, unknownAccount, unknownRegion } from '../values/tokens.ts';
import type { Surroundings } from './link-stacks.ts';
import { LazyResources } from './lazy-resources.ts';
import { parameterValue } from './parameter-value.ts';
import type { Stack } from './stack.ts';

/** Links one stack and all that are nested in it. */
export function linkStack(
  source: StackSource,
  surroundings: Surroundings,
  given: JsonObject | (() => JsonObject) = {},
): readonly Stack[] {
  const place = { region: source.region ?? unknownRegion, account: source.account ?? unknownAccount };
  const deciding = new Set<string>();
  const nested = new Map<string, readonly Stack[]>();
  const template = source.template;
  const section = (name: string): JsonObject => objectOf(template[name]);
  const scope: Scope = {
    reference: (name) =>
      pseudo(name, source, place) ?? parameter(name) ?? resources.get(name)?.ref ?? scope.unknown(name),
    attribute: (id, attribute) => {
      const child = nested.get(id)?.[0];
      const output = attribute.startsWith('Outputs.') ? child?.output(attribute.slice(8)) : undefined;
      return output ?? resources.attribute(id, attribute);
    },
    imported: (name) => surroundings.exported(name, place.region) ?? token('export', name),
    parameter: (name) => surroundings.parameter(name, place.region) ?? token('ssm', name),
    mapping: (map, top, second) => objectOf(objectOf(section('Mappings')[map])[top])[second],
    condition: (name) => {
      const condition = section('Conditions')[name];
      if (condition === undefined || deciding.has(name)) return undefined;
      deciding.add(name);
      const verdict = decide(condition, scope);
      deciding.delete(name);
      return verdict;
    },
    unknown: (what) => token(source.name, what),
  };
  const parameter = (name: string): Json | undefined => {
    const declared = section('Parameters')[name];
    const values = typeof given === 'function' ? given() : given;
    return declared && parameterValue(name, objectOf(declared), { given: values, scope });
  };
  const stack: Stack = {
    source,
    name: source.name,
    ...place,
    get resources() {
      return resources.all();
    },
    output: (name) => {
      const value = objectOf(section('Outputs')[name])['Value'];
      return value === undefined ? undefined : evaluate(value, scope);
    },
  };
  const resources = new LazyResources(stack, scope);
  for (const [id, child] of source.nested) {
    const parameters = () => objectOf(resources.get(id)?.properties['Parameters']);
    nested.set(id, linkStack(child, surroundings, parameters));
  }
  return [stack, ...[...nested.values()].flat()];
}

function pseudo(name: string, source: StackSource, { region, account }: { region: string; account: string }) {
  switch (name) {
    case 'AWS::Region':
      return region;
    case 'AWS::AccountId':
      return account;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    case 'AWS::StackName':
      return source.name;
    default:
      return undefined;
  }
}
