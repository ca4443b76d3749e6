import type { JsonObject } from '@shopwatch/cloudformation';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const account = '123456789012';
const region = 'us-east-1';
const version = '/cdk-bootstrap/hnb659fds/version';

/** How a run of the CDK CLI ended. */
export interface CliResult {
  readonly code: number | null;
  /** All that it printed. */
  readonly output: string;
}

/** An app of one stack in a folder of its own, and the real CDK CLI on it. */
export class CdkApp {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cdk-app-'));

  /** Writes the assembly, as `cdk synth` would. */
  write(template: JsonObject): void {
    const out = join(this.folder, 'cdk.out');
    mkdirSync(out, { recursive: true });
    const file = 'shop.template.json';
    const text = JSON.stringify({ ...template, Parameters: bootstrapVersion });
    const hash = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(out, file), text);
    writeFileSync(join(out, 'shop.assets.json'), JSON.stringify(assetsOf(file, hash)));
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifestOf(file, hash)));
  }

  /** Runs the CLI against a cloud. */
  run(endpoint: string, ...args: readonly string[]): Promise<CliResult> {
    const cli = join(dirname(createRequire(__filename).resolve('aws-cdk/package.json')), 'bin/cdk');
    const settings = ['--app', 'cdk.out', '--no-notices', '--ci'];
    const child = spawn(process.execPath, [cli, ...args, ...settings], {
      cwd: this.folder,
      env: environmentFor(endpoint, this.folder),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output }));
    });
  }

  remove(): void {
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

const bootstrapVersion = { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: version } };

function role(name: string): string {
  return `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/cdk-hnb659fds-${name}-role-\${AWS::AccountId}-${region}`;
}

const bucket = `cdk-hnb659fds-assets-\${AWS::AccountId}-${region}`;

function assetsOf(path: string, hash: string): JsonObject {
  const destination = {
    bucketName: bucket,
    objectKey: `${hash}.json`,
    region,
    assumeRoleArn: role('file-publishing'),
  };
  const file = { displayName: 'shop', source: { path, packaging: 'file' }, destinations: { here: destination } };
  return { version: '55.0.0', files: { [hash]: file }, dockerImages: {} };
}

function manifestOf(templateFile: string, hash: string): JsonObject {
  const bootstrapped = { requiresBootstrapStackVersion: 6, bootstrapStackVersionSsmParameter: version };
  return {
    version: '55.0.0',
    artifacts: {
      'shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'shop.assets.json', ...bootstrapped } },
      shop: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/${region}`,
        displayName: 'shop',
        dependencies: ['shop.assets'],
        properties: {
          templateFile,
          validateOnSynth: false,
          stackTemplateAssetObjectUrl: `s3://${bucket}/${hash}.json`,
          assumeRoleArn: role('deploy'),
          cloudFormationExecutionRoleArn: role('cfn-exec'),
          additionalDependencies: ['shop.assets'],
          ...bootstrapped,
        },
      },
    },
  };
}
