/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

/** The part of a CloudFormation template that a plan reads. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** Returns the logical ids that a resource waits for: those it refers to and those it names in DependsOn. */
export function waitsFor({ Properties, DependsOn = [] }: Resource): readonly string[] {
  const named = typeof DependsOn === 'string' ? [DependsOn] : DependsOn;
  return [...new Set([...named, ...references(Properties)])];
}

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => reference(key, inner) ?? references(inner));
}

function reference(key: string, inner: unknown): readonly string[] | undefined {
  if (key === 'Ref' && typeof inner === 'string') return [inner];
  if (key === 'Fn::GetAtt') return [String(Array.isArray(inner) ? inner[0] : String(inner).split('.')[0])];
  if (key === 'Fn::Sub') return substituted(Array.isArray(inner) ? inner : [inner]);
  return undefined;
}

/** Names that the text's own variables define are no logical ids; what those variables refer to counts instead. */
function substituted([text, variables = {}]: readonly unknown[]): readonly string[] {
  const names = [...String(text).matchAll(/\$\{([A-Za-z0-9:]+)/g)].map(([, name]) => name!);
  return [...names.filter((name) => !Object.hasOwn(variables as object, name)), ...references(variables)];
}
