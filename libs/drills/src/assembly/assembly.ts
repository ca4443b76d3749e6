import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inlineNested } from './inline-nested.ts';

/** A file that CDK uploads before it deploys. */
export interface FileAsset {
  /** Absolute. */
  readonly path: string;
  readonly packaging: 'file' | 'zip';
  readonly bucket: string;
  readonly key: string;
}

/** A stack as CDK synthesised it. */
export interface AssembledStack {
  readonly name: string;
  /** Twelve digits; undefined when the stack goes to whatever account deploys it. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly template: Template;
  readonly assets: readonly FileAsset[];
  /** Names of stacks of the same assembly that are deployed before it. */
  readonly after: readonly string[];
}

/** A CloudFormation template as JSON. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: unknown }>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export?: { readonly Name?: unknown } }>>;
  readonly [section: string]: unknown;
}

/** One resource of a template. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

interface Artifact {
  readonly type: string;
  readonly environment?: string;
  readonly properties?: {
    readonly templateFile?: string;
    readonly stackName?: string;
    readonly file?: string;
    readonly directoryName?: string;
  };
  readonly dependencies?: readonly string[];
}

interface AssetManifest {
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path?: string; readonly packaging?: 'file' | 'zip' };
        readonly destinations: Readonly<Record<string, { readonly bucketName: string; readonly objectKey: string }>>;
      }
    >
  >;
}

/** Reads the stacks of a `cdk.out`, those of its stages too, with nested stacks in place. @throws Error when the folder is none */
export function readAssembly(folder: string): AssembledStack[] {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error(`"${folder}" is no cloud assembly; give the cdk.out that "cdk synth" wrote`);
  const { artifacts = {} } = readJson<{ artifacts?: Readonly<Record<string, Artifact>> }>(file);
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    if (artifact.type === 'cdk:cloud-assembly') return readAssembly(join(folder, artifact.properties!.directoryName!));
    return artifact.type === 'aws:cloudformation:stack' ? [inlineNested(readStack(folder, artifacts, id))] : [];
  });
}

function readStack(folder: string, artifacts: Readonly<Record<string, Artifact>>, id: string): AssembledStack {
  const artifact = artifacts[id]!;
  const [account, region] = (artifact.environment ?? '').replace(/^aws:\/\//, '').split('/');
  const dependencies = artifact.dependencies ?? [];
  const stackNamed = (other: string): string => artifacts[other]?.properties?.stackName ?? other;
  return {
    name: stackNamed(id),
    account: account === undefined || account.startsWith('unknown') ? undefined : account,
    region: region === undefined || region.startsWith('unknown') ? undefined : region,
    template: readJson(join(folder, artifact.properties!.templateFile!)),
    assets: dependencies.flatMap((other) =>
      artifacts[other]?.type === 'cdk:asset-manifest' ? readAssets(folder, artifacts[other].properties!.file!) : [],
    ),
    after: dependencies.filter((other) => artifacts[other]?.type === 'aws:cloudformation:stack').map(stackNamed),
  };
}

function readAssets(folder: string, file: string): FileAsset[] {
  const { files = {} } = readJson<AssetManifest>(join(folder, file));
  return Object.values(files).flatMap(({ source, destinations }) =>
    source.path === undefined
      ? []
      : Object.values(destinations).map(({ bucketName, objectKey }) => ({
          path: resolve(folder, source.path!),
          packaging: source.packaging ?? 'file',
          bucket: bucketName,
          key: objectKey,
        })),
  );
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}
