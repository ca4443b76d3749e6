import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const compilerOptions = {
  target: 'ES2022',
  module: 'CommonJS',
  moduleResolution: 'node10',
  ignoreDeprecations: '6.0',
  strict: true,
  inlineSourceMap: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  types: ['node'],
};

const app = `import * as cdk from 'aws-cdk-lib';
import { AppStack } from './app-stack';

const app = new cdk.App();
new AppStack(app, 'AppStack', {});
`;

const stack = `import * as cdk from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as sqs from 'aws-cdk-lib/aws-sqs';

export class AppStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
    new sqs.Queue(this, 'Queue', { visibilityTimeout: cdk.Duration.seconds(300) });
  }
}
`;

/**
 * Writes an app of the shape that `cdk init app --language typescript` gives, with one queue in it, and returns the command that
 * the CDK CLI would run for it. Its packages are the workspace's own.
 */
export function defaultApp(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, 'app-stack.ts'), stack);
  writeFileSync(join(folder, 'app.ts'), app);
  return [
    'node',
    'node_modules/ts-node/dist/bin.js',
    '--project',
    join(folder, 'tsconfig.json'),
    '--prefer-ts-exts',
    join(folder, 'app.ts'),
  ];
}
