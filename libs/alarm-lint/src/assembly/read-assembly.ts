import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { JsonObject } from '@shopwatch/cloudformation';
import { nestedStacks } from './nested-stacks.ts';
import { acknowledgementsOf, constructsOf, type MetadataEntry, type StackSource } from './stack-source.ts';

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly displayName?: string;
  readonly metadata?: Readonly<Record<string, readonly MetadataEntry[]>>;
  readonly additionalMetadataFile?: string;
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly directoryName?: string;
  };
}

/** Something that was given to read and is no cloud assembly. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
}

/**
 * Reads every stack of a cloud assembly, those of its stages too; a single template file is read as one stack.
 * @throws AssemblyError if there is neither
 * @see https://docs.aws.amazon.com/cdk/v2/guide/deploy.html
 */
export function readAssembly(folder: string): readonly StackSource[] {
  if (existsSync(folder) && statSync(folder).isFile()) return [readTemplateFile(folder)];
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest))
    throw new AssemblyError(`"${folder}" is no cloud assembly: it has no manifest.json; run "cdk synth" first`);
  const { artifacts = {} } = readJson(manifest).value as { artifacts?: Record<string, Artifact> };
  return Object.entries(artifacts).flatMap(([id, artifact]) => readArtifact(folder, id, artifact));
}

function readArtifact(folder: string, id: string, artifact: Artifact): readonly StackSource[] {
  const { templateFile, directoryName, stackName = id } = artifact.properties ?? {};
  if (artifact.type === 'cdk:cloud-assembly' && directoryName) return readAssembly(join(folder, directoryName));
  if (artifact.type !== 'aws:cloudformation:stack' || !templateFile) return [];
  const [account, region] = (artifact.environment ?? '').replace(/^aws:\/\//, '').split('/');
  const metadata = artifact.metadata ?? (artifact.additionalMetadataFile ? readMetadata(folder, artifact) : {});
  return [
    readStack(join(folder, templateFile), {
      name: stackName,
      path: artifact.displayName?.replace(/ \(.*\)$/, '') ?? id,
      region: known(region),
      account: known(account),
      acknowledged: acknowledgementsOf(metadata),
      constructs: constructsOf(metadata),
    }),
  ];
}

function readMetadata(folder: string, { additionalMetadataFile }: Artifact) {
  return readJson(join(folder, additionalMetadataFile!)).value as NonNullable<Artifact['metadata']>;
}

function readTemplateFile(file: string): StackSource {
  const name = basename(file).replace(/(\.nested)?(\.template)?\.json$/, '');
  return readStack(file, { name, path: name, acknowledged: new Map() });
}

/** What is known of a stack besides its template. */
export type StackFrame = Pick<StackSource, 'account' | 'acknowledged' | 'constructs' | 'name' | 'path' | 'region'>;

/** Reads one template with all that is nested in it. */
export function readStack(file: string, frame: StackFrame): StackSource {
  const { text, value } = readJson(file);
  const template = value as JsonObject;
  return { ...frame, file: resolve(file), text, template, nested: nestedStacks(file, template, frame, readStack) };
}

function readJson(file: string): { text: string; value: unknown } {
  const text = readFileSync(file, 'utf8');
  try {
    return { text, value: JSON.parse(text) };
  } catch (error) {
    throw new AssemblyError(`"${file}" is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function known(place: string | undefined): string | undefined {
  return place === undefined || place === '' || place.startsWith('unknown-') ? undefined : place;
}
