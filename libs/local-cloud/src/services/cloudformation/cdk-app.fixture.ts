import type { JsonObject } from '@shopwatch/cloudformation';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const account = '123456789012';
const region = 'us-east-1';
const versionParameter = '/cdk-bootstrap/hnb659fds/version';
/** Of the format of assemblies. */
const version = '55.0.0';

const cli = join(dirname(createRequire(__filename).resolve('aws-cdk/package.json')), 'bin/cdk');

/** Loads what the CLI consists of, and takes its arguments from the standard input; then the CLI runs as it always does. */
const waitForArguments = `
require(${JSON.stringify(join(dirname(cli), '../lib'))});
process.argv.push(...JSON.parse(require('node:fs').readFileSync(0, 'utf8')));
`;

/** How a run of the CDK CLI ended. */
export interface CliResult {
  readonly code: number | null;
  /** All that it printed. */
  readonly output: string;
}

interface Asset {
  readonly path: string;
  readonly hash: string;
}

/** A stack of an app. */
export interface AppStack {
  readonly name: string;
  readonly template: JsonObject;
  /** The template of a stack within, under the logical id `Nested`. */
  readonly nested?: JsonObject;
}

/** An app in a folder of its own, and the real CDK CLI on it. */
export class CdkApp {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cdk-app-'));
  private readonly waiter = join(this.folder, 'wait.cjs');
  private waiting: ChildProcessWithoutNullStreams | undefined;

  private runsLeft: number;

  /** @param runs how often the CLI will run, so that none is started for nothing */
  constructor(runs: number) {
    this.runsLeft = runs;
    writeFileSync(this.waiter, waitForArguments);
  }

  /** Writes the assembly, as `cdk synth` would; each stack is deployed after those before it. */
  write(...stacks: readonly AppStack[]): void {
    const out = join(this.folder, 'cdk.out');
    mkdirSync(out, { recursive: true });
    const place = (path: string, template: JsonObject): Asset => {
      const text = JSON.stringify(template);
      writeFileSync(join(out, path), text);
      return { path, hash: createHash('sha256').update(text).digest('hex') };
    };
    const artifacts = stacks.map(({ name, template, nested }, at) => {
      const within = nested === undefined ? [] : [place(`${name}.nested.template.json`, nested)];
      const Resources = { ...(template['Resources'] as JsonObject), ...Object.assign({}, ...within.map(nesting)) };
      const own = place(`${name}.template.json`, { ...template, Resources, Parameters: bootstrapVersion });
      place(`${name}.assets.json`, assetsOf([own, ...within]));
      const before = stacks.slice(0, at);
      return artifactsOf(
        name,
        own,
        before.map((each) => each.name),
      );
    });
    const manifest = { version, artifacts: Object.assign({}, ...artifacts) as JsonObject };
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
  }

  /** Runs the CLI against a cloud, and lets the next one start meanwhile: a second of a run is its start. */
  run(endpoint: string, ...args: readonly string[]): Promise<CliResult> {
    const child = this.waiting ?? this.start(endpoint);
    this.runsLeft -= 1;
    this.waiting = this.runsLeft > 0 ? this.start(endpoint) : undefined;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    child.stdin.end(JSON.stringify([...args, '--app', 'cdk.out', '--no-notices', '--ci']));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output }));
    });
  }

  /** Starts the CLI, which then waits for its arguments. */
  private start(endpoint: string): ChildProcessWithoutNullStreams {
    const env = environmentFor(endpoint, this.folder);
    return spawn(process.execPath, ['--require', this.waiter, cli], { cwd: this.folder, env });
  }

  remove(): void {
    this.waiting?.kill();
    rmSync(this.folder, { recursive: true });
  }
}

function environmentFor(endpoint: string, home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: '1',
    NO_COLOR: '1',
    NODE_NO_WARNINGS: '1',
  };
}

const bootstrapVersion = {
  BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: versionParameter },
};

function role(name: string): string {
  return `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/cdk-hnb659fds-${name}-role-\${AWS::AccountId}-${region}`;
}

const bucket = `cdk-hnb659fds-assets-\${AWS::AccountId}-${region}`;

function assetsOf(assets: readonly Asset[]): JsonObject {
  const files = assets.map(({ path, hash }) => {
    const destination = {
      bucketName: bucket,
      objectKey: `${hash}.json`,
      region,
      assumeRoleArn: role('file-publishing'),
    };
    const source = { path, packaging: 'file' };
    return [hash, { displayName: path, source, destinations: { here: destination } }] as const;
  });
  return { version, files: Object.fromEntries(files), dockerImages: {} };
}

/** A nested stack as the CDK writes it. */
function nesting({ path, hash }: Asset): JsonObject {
  const TemplateURL = { 'Fn::Sub': `https://s3.\${AWS::Region}.\${AWS::URLSuffix}/${bucket}/${hash}.json` };
  const Metadata = { 'aws:asset:path': path, 'aws:asset:property': 'TemplateURL' };
  return { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL }, Metadata } };
}

function artifactsOf(name: string, { path, hash }: Asset, after: readonly string[]): JsonObject {
  const bootstrapped = { requiresBootstrapStackVersion: 6, bootstrapStackVersionSsmParameter: versionParameter };
  const assets = `${name}.assets`;
  return {
    [assets]: { type: 'cdk:asset-manifest', properties: { file: `${assets}.json`, ...bootstrapped } },
    [name]: {
      type: 'aws:cloudformation:stack',
      environment: `aws://${account}/${region}`,
      displayName: name,
      dependencies: [assets, ...after],
      properties: {
        templateFile: path,
        validateOnSynth: false,
        stackTemplateAssetObjectUrl: `s3://${bucket}/${hash}.json`,
        assumeRoleArn: role('deploy'),
        cloudFormationExecutionRoleArn: role('cfn-exec'),
        additionalDependencies: [assets],
        ...bootstrapped,
      },
    },
  };
}
