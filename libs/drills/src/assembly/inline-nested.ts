import { readFileSync } from 'node:fs';
import type { AssembledStack, FileAsset, Template, TemplateResource } from './assembly.ts';
import { rewrite, type Rewriting } from './rewrite.ts';

const NESTED = 'AWS::CloudFormation::Stack';

type Section = Readonly<Record<string, unknown>>;

/**
 * Puts the resources of nested stacks into the stack itself, under the logical id of the nested stack and their own: one template that
 * can be drilled and changed as a whole. Names that CloudFormation makes up differ; `AWS::StackName` is that of the outer stack.
 *
 * @throws Error when the template of a nested stack is not in the assembly
 */
export function inlineNested(stack: AssembledStack): AssembledStack {
  const nested = Object.entries(stack.template.Resources).find(([, { Type }]) => Type === NESTED);
  if (nested === undefined) return stack;
  const [id, resource] = nested;
  const child = JSON.parse(readFileSync(assetOf(stack, id, resource).path, 'utf8')) as Template;
  // The next one may have come out of this one.
  return inlineNested({ ...stack, template: inlined(stack.template, { id, resource, child }) });
}

function assetOf({ assets, name }: AssembledStack, id: string, { Properties }: TemplateResource): FileAsset {
  const url = JSON.stringify(Properties?.['TemplateURL'] ?? '');
  const asset = assets.find(({ key }) => url.includes(key));
  if (asset !== undefined) return asset;
  throw new Error(`${name}: the template of the nested stack ${id} is not in the assembly`);
}

interface Nested {
  readonly id: string;
  readonly resource: TemplateResource;
  readonly child: Template;
}

function inlined(parent: Template, { id, resource, child }: Nested): Template {
  const inner = innerRewriting({ id, resource, child });
  const moved = (section: unknown): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries((section ?? {}) as Section).map(([name, value]) => [id + name, rewrite(value, inner)]),
    );
  const { [id]: _, ...others } = parent.Resources;
  const given = (resource.Properties?.['Parameters'] ?? {}) as Section;
  const open = Object.entries(child.Parameters ?? {}).filter(([name]) => !(name in given));
  const outer = outerRewriting({ id, child }, inner);
  const rest = rewrite({ ...parent, Resources: others }, outer) as Template;
  const resources = { ...rest.Resources, ...movedResources({ id, resource, child }, inner) };
  return {
    ...rest,
    Parameters: { ...rest.Parameters, ...Object.fromEntries(open.map(([name, value]) => [id + name, value])) },
    Conditions: { ...(rest['Conditions'] as Section), ...moved(child['Conditions']) },
    Mappings: { ...(rest['Mappings'] as Section), ...moved(child['Mappings']) },
    Resources: mapResources(resources, (one) => dependingOn(one, id, Object.keys(child.Resources))),
  };
}

/** What stood on the nested stack, or under a condition with it, now does so with each of its resources. */
function movedResources({ id, resource, child }: Nested, inner: Rewriting): Record<string, TemplateResource> {
  const outerNeeds = [resource['DependsOn'] ?? []].flat() as string[];
  return Object.fromEntries(
    Object.entries(child.Resources).map(([name, { DependsOn = [], Condition, ...one }]) => {
      const condition = Condition === undefined ? resource['Condition'] : id + String(Condition);
      const needs = [...outerNeeds, ...([DependsOn].flat() as string[]).map((other) => id + other)];
      const moved = {
        ...(rewrite(one, inner) as TemplateResource),
        ...(needs.length === 0 ? {} : { DependsOn: needs }),
        ...(condition === undefined ? {} : { Condition: condition }),
      };
      return [id + name, moved];
    }),
  );
}

function mapResources(
  resources: Readonly<Record<string, TemplateResource>>,
  change: (resource: TemplateResource) => TemplateResource,
): Record<string, TemplateResource> {
  return Object.fromEntries(Object.entries(resources).map(([name, resource]) => [name, change(resource)]));
}

function dependingOn(resource: TemplateResource, id: string, children: readonly string[]): TemplateResource {
  const needs = [resource['DependsOn'] ?? []].flat() as string[];
  if (!needs.includes(id)) return resource;
  const DependsOn = [...needs.filter((name) => name !== id), ...children.map((name) => id + name)];
  return { ...resource, DependsOn };
}

/** Within the nested stack: parameters are what they are given, all else goes under the new names. */
function innerRewriting({ id, resource, child }: Nested): Rewriting {
  const given = (resource.Properties?.['Parameters'] ?? {}) as Section;
  return {
    ref(name) {
      if (name in given) return given[name];
      return name in child.Resources || name in (child.Parameters ?? {}) ? { Ref: id + name } : undefined;
    },
    attribute: (name, attribute) => ({ 'Fn::GetAtt': [id + name, attribute] }),
    condition: (name) => id + name,
    mapping: (name) => id + name,
  };
}

/** Around the nested stack: its outputs are the values behind them. */
function outerRewriting({ id, child }: Pick<Nested, 'child' | 'id'>, inner: Rewriting): Rewriting {
  const outputs = (child.Outputs ?? {}) as Readonly<Record<string, { readonly Value?: unknown }>>;
  return {
    ref: (name) => (name === id ? `inlined-${id}` : undefined),
    attribute(name, attribute) {
      const output = attribute.replace(/^Outputs\./, '');
      return name === id && output in outputs ? rewrite(outputs[output]!.Value, inner) : undefined;
    },
    condition: (name) => name,
    mapping: (name) => name,
  };
}
