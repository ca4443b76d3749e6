const fixedName = /^(?:alias\/)?[a-z0-9]+(?:-[a-z0-9]+)*-production$|^\/(?:aws|ecs)\/[a-z0-9/-]+$/;

/** Returns, sorted and once each, the fixed names that stand as whole values anywhere in some properties, a dashboard's body left out. */
export function fixedNames(properties: unknown): string[] {
  return [...new Set(strings(properties).filter((text) => fixedName.test(text)))].sort();
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
