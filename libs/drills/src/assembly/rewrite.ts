/** What references in a template become. Undefined leaves one as it is. */
export interface Rewriting {
  /** What `Ref` gives; a `{ Ref }` of another name, or any value. */
  ref(name: string): unknown;
  /** What `Fn::GetAtt` gives. */
  attribute(resource: string, attribute: string): unknown;
  /** The new name of a condition. */
  condition(name: string): string;
  /** The new name of a mapping. */
  mapping(name: string): string;
}

/** Rewrites every reference within a value of a template. */
export function rewrite(value: unknown, how: Rewriting): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => rewrite(member, how));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    const rewritten = rewriteFunction(only[0], only[1], how);
    if (rewritten !== undefined) return rewritten;
  }
  return Object.fromEntries(entries.map(([name, member]) => [name, rewrite(member, how)]));
}

function rewriteFunction(name: string, argument: unknown, how: Rewriting): unknown {
  switch (name) {
    case 'Ref':
      return how.ref(String(argument));
    case 'Fn::GetAtt': {
      const [resource = '', ...rest] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return how.attribute(resource, rest.join('.'));
    }
    case 'Condition':
      return typeof argument === 'string' ? { Condition: how.condition(argument) } : undefined;
    case 'Fn::If': {
      const [condition, ...branches] = argument as unknown[];
      return { 'Fn::If': [how.condition(String(condition)), ...branches.map((branch) => rewrite(branch, how))] };
    }
    case 'Fn::FindInMap': {
      const [mapping, ...keys] = argument as unknown[];
      const named = typeof mapping === 'string' ? how.mapping(mapping) : rewrite(mapping, how);
      return { 'Fn::FindInMap': [named, ...keys.map((key) => rewrite(key, how))] };
    }
    case 'Fn::Sub':
      return rewriteSub(argument, how);
    default:
      return undefined;
  }
}

/** References within the text become variables, whose values are rewritten references. */
function rewriteSub(argument: unknown, how: Rewriting): unknown {
  const [text, given] = Array.isArray(argument)
    ? [String(argument[0]), argument[1] as Readonly<Record<string, unknown>>]
    : [String(argument), {}];
  const variables: Record<string, unknown> = rewrite(given, how) as Record<string, unknown>;
  const rewritten = text.replace(/\$\{([^!${}][^${}]*)\}/g, (whole, reference: string) => {
    if (reference in given || reference.startsWith('AWS::')) return whole;
    const [resource = '', ...rest] = reference.split('.');
    const value = rest.length === 0 ? how.ref(resource) : how.attribute(resource, rest.join('.'));
    if (value === undefined) return whole;
    const variable = `Inlined${Object.keys(variables).length}`;
    variables[variable] = value;
    return `\${${variable}}`;
  });
  return { 'Fn::Sub': Object.keys(variables).length === 0 ? rewritten : [rewritten, variables] };
}
