import { onlyResource } from '@shopwatch/tier-checks';
import type { Template } from 'aws-cdk-lib/assertions';

/** Returns the one resource of a type whose property has this value. @throws Error if there is none, or more than one */
export function byName(template: Template, type: string, property: string, value: string) {
  const [id, { Properties, DependsOn = [] }] = onlyResource(template, type, { [property]: value });
  return { id, properties: Properties, dependsOn: DependsOn as readonly string[] };
}
