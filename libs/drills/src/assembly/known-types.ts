import { catalogue } from '@shopwatch/local-cloud';
import type { Template, TemplateResource } from './assembly.ts';

/** The properties that the local cloud takes, by resource type. */
export type KnownTypes = ReadonlyMap<string, ReadonlySet<string>>;

/** CDK's own record of its version; it stands for nothing. */
const METADATA = 'AWS::CDK::Metadata';

/** Lists what the local cloud knows. */
export function knownTypes(): KnownTypes {
  return new Map(
    catalogue().flatMap(({ resourceTypes }) =>
      resourceTypes.map(({ type, properties }) => [type, new Set(properties)] as const),
    ),
  );
}

/** A template without what the local cloud does not know, and what that was. */
export interface Reduced {
  readonly template: Template;
  /** `AWS::EFS::FileSystem Files`, `AWS::SQS::Queue Orders: property Odd`. */
  readonly left: readonly string[];
}

/**
 * Leaves out resources and properties that the local cloud does not know. What refers to such a resource gets the text
 * `left-out-<logical id>` for it.
 */
export function leaveOutUnknown(template: Template, known: KnownTypes): Reduced {
  const left: string[] = [];
  const gone = new Set<string>();
  const resources: Record<string, TemplateResource> = {};
  for (const [id, resource] of Object.entries(template.Resources)) {
    const properties = known.get(resource.Type);
    if (properties === undefined && resource.Type !== METADATA) {
      gone.add(id);
      left.push(`${resource.Type} ${id}`);
      continue;
    }
    resources[id] = properties === undefined ? resource : withKnown(id, resource, { properties, left });
  }
  const replaced = replaceReferences({ ...template, Resources: resources }, gone) as Template;
  return { template: replaced, left };
}

function withKnown(
  id: string,
  resource: TemplateResource,
  { properties, left }: { readonly properties: ReadonlySet<string>; readonly left: string[] },
): TemplateResource {
  const kept = Object.entries(resource.Properties ?? {}).filter(([name]) => {
    const taken = properties.has(name) || name.startsWith('Fn::');
    if (!taken) left.push(`${resource.Type} ${id}: property ${name}`);
    return taken;
  });
  return { ...resource, Properties: Object.fromEntries(kept) };
}

function replaceReferences(value: unknown, gone: ReadonlySet<string>): unknown {
  if (gone.size === 0) return value;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((member: unknown) => replaceReferences(member, gone));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const missing = referred(only[0], only[1]);
    if (missing !== undefined && gone.has(missing)) return `left-out-${missing}`;
  }
  return Object.fromEntries(
    entries.map(([name, member]) => {
      if (name === 'DependsOn') return [name, [member].flat().filter((id) => !gone.has(String(id)))];
      if (name === 'Fn::Sub') return [name, withoutGone(member, gone)];
      return [name, replaceReferences(member, gone)];
    }),
  );
}

/** The resource that a function refers to. */
function referred(name: string, argument: unknown): string | undefined {
  if (name === 'Ref') return String(argument);
  if (name !== 'Fn::GetAtt') return undefined;
  return Array.isArray(argument) ? String(argument[0]) : String(argument).split('.')[0];
}

function withoutGone(argument: unknown, gone: ReadonlySet<string>): unknown {
  const cut = (text: string): string =>
    text.replace(/\$\{([A-Za-z0-9]+)(\.[A-Za-z0-9.]+)?\}/g, (whole, id: string) =>
      gone.has(id) ? `left-out-${id}` : whole,
    );
  if (typeof argument === 'string') return cut(argument);
  if (!Array.isArray(argument)) return argument;
  return [cut(String(argument[0])), replaceReferences(argument[1], gone)];
}
