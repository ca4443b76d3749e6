import type { Template } from 'aws-cdk-lib/assertions';

/**
 * Returns the one resource of a type that has these properties, and its logical id before it.
 * @throws Error if there is none, or more than one
 */
export function onlyResource(
  template: Template,
  type: string,
  properties: object = {},
): readonly [id: string, resource: Record<string, any>] {
  const [found, ...others] = Object.entries(template.findResources(type, { Properties: properties }));
  if (found === undefined || others.length > 0) {
    const count = found === undefined ? 0 : 1 + others.length;
    throw new Error(`${count} resources of type ${type} with ${JSON.stringify(properties)}, not one`);
  }
  return found;
}
