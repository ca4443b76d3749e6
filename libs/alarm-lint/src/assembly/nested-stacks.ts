import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '@shopwatch/cloudformation';
import type { StackFrame } from './read-assembly.ts';
import { constructPath, type StackSource } from './stack-source.ts';

interface NestedResource {
  readonly Type: string;
  readonly Properties?: { readonly TemplateURL?: unknown };
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the templates that a template's nested stacks are made of: by the asset path that CDK notes beside the resource, or else
 * by the asset whose hash stands in the template's address. A nested stack whose template is not in the assembly is left out.
 */
export function nestedStacks(
  file: string,
  template: JsonObject,
  parent: StackFrame,
  read: (file: string, frame: StackFrame) => StackSource,
): ReadonlyMap<string, StackSource> {
  const resources = Object.entries((template['Resources'] ?? {}) as unknown as Record<string, NestedResource>);
  const nested = resources.filter(([, { Type }]) => Type === 'AWS::CloudFormation::Stack');
  if (nested.length === 0) return new Map();
  const assets = assetPaths(dirname(file));
  return new Map(
    nested.flatMap(([id, resource]) => {
      const path = templatePath(dirname(file), resource, assets);
      const frame = {
        ...parent,
        name: `${parent.name}/${id}`,
        path: nestedPath(resource, constructPath(parent, id)) ?? `${parent.path}/${id}`,
      };
      return path ? [[id, read(path, frame)] as const] : [];
    }),
  );
}

function templatePath(folder: string, resource: NestedResource, assets: ReadonlyMap<string, string>) {
  const noted = resource.Metadata?.['aws:asset:path'];
  if (typeof noted === 'string' && existsSync(join(folder, noted))) return join(folder, noted);
  const hash = /\b[0-9a-f]{64}\b/.exec(JSON.stringify(resource.Properties?.TemplateURL ?? ''))?.[0];
  const path = hash === undefined ? undefined : assets.get(hash);
  return path !== undefined && existsSync(join(folder, path)) ? join(folder, path) : undefined;
}

/** `Stack/Nested.NestedStack/Nested.NestedStackResource` stands beside the construct `Stack/Nested` of the nested stack. */
function nestedPath({ Metadata }: NestedResource, construct: string | undefined): string | undefined {
  const path = Metadata?.['aws:cdk:path'] ?? construct;
  return typeof path === 'string' ? path.replace(/\.NestedStack\/[^/]+$/, '') : undefined;
}

function assetPaths(folder: string): ReadonlyMap<string, string> {
  const manifests = readdirSync(folder).filter((name) => name.endsWith('.assets.json'));
  return new Map(
    manifests.flatMap((name) => {
      const { files = {} } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        files?: Record<string, { source: { path?: string } }>;
      };
      return Object.entries(files).flatMap(([hash, { source }]) => (source.path ? [[hash, source.path] as const] : []));
    }),
  );
}
