import type { AssembledStack, Template } from './assembly.ts';

/**
 * Puts stacks in the order in which they can be deployed: after those that CDK says, and after those that make the SSM parameters and
 * exports which they read.
 *
 * @throws Error when stacks wait for each other
 */
export function deploymentOrder(stacks: readonly AssembledStack[]): AssembledStack[] {
  const givers = new Map(
    stacks.flatMap(({ name, template }) => gives(template).map((thing) => [thing, name] as const)),
  );
  const waits = new Map(
    stacks.map(({ name, after, template }) => {
      const providers = takes(template).flatMap((thing) => givers.get(thing) ?? []);
      return [name, new Set([...after, ...providers].filter((other) => other !== name))] as const;
    }),
  );
  const ordered: AssembledStack[] = [];
  let rest = [...stacks];
  while (rest.length > 0) {
    const pending = new Set(rest.map(({ name }) => name));
    const ready = rest.filter(({ name }) => [...waits.get(name)!].every((other) => !pending.has(other)));
    if (ready.length === 0) throw new Error(`the stacks ${[...pending].join(', ')} wait for each other`);
    ordered.push(...ready);
    rest = rest.filter((stack) => !ready.includes(stack));
  }
  return ordered;
}

/** The names of the SSM parameters that a template reads and nobody in it makes. */
export function parametersRead({ Parameters = {} }: Template): string[] {
  return Object.values(Parameters).flatMap(({ Type, Default }) =>
    Type.startsWith('AWS::SSM::Parameter::Value<') && typeof Default === 'string' ? [Default] : [],
  );
}

function gives({ Resources, Outputs = {} }: Template): string[] {
  const parameters = Object.values(Resources).flatMap(({ Type, Properties }) =>
    Type === 'AWS::SSM::Parameter' && typeof Properties?.['Name'] === 'string' ? [`ssm ${Properties['Name']}`] : [],
  );
  const outputs = Object.values(Outputs).flatMap(({ Export }) =>
    Export?.Name === undefined ? [] : [`export ${JSON.stringify(Export.Name)}`],
  );
  return [...parameters, ...outputs];
}

function takes(template: Template): string[] {
  const text = JSON.stringify(template);
  const references = [...text.matchAll(/\{\{resolve:ssm(?:-secure)?:([^:}"]+)/g)].map(([, name]) => `ssm ${name}`);
  return [...parametersRead(template).map((name) => `ssm ${name}`), ...references, ...imports(template)];
}

function imports(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'Fn::ImportValue' ? [`export ${JSON.stringify(member)}`] : imports(member),
  );
}
