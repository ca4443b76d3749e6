import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, type App } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge, platformApp } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'platform-app-'));
const listeners = process.listenerCount('beforeExit');

beforeAll(() => {
  process.env['CDK_OUTDIR'] = folder;
});
afterAll(() => {
  delete process.env['CDK_OUTDIR'];
  rmSync(folder, { recursive: true });
});

/** An app with one queue that nothing protects: two findings. */
function appWithQueue(accepted: Readonly<Record<string, string>> = {}) {
  const app = platformApp();
  acknowledge(new CfnQueue(new Stack(app, 'shop'), 'Queue'), accepted);
  return app;
}

const sqs = (number: number) => `AwsSolutions::AwsSolutions-SQS${number}`;

/** Returns the report that stops the synthesis; in a test CDK throws it whole. */
function reportOf(app: App): string {
  try {
    app.synth();
  } catch (error) {
    return String(error);
  }
  return 'nothing is reported';
}

test('a finding fails the synthesis and is reported with its construct', () => {
  const report = reportOf(appWithQueue());
  expect(report).toMatch(/^ValidationFailed: /);
  expect(report).toContain('shop/Queue');
  expect(report).toContain(sqs(3));
  expect(report).toContain(sqs(4));
});

test('a finding that is acknowledged beside its construct passes, another one of the same construct does not', () => {
  const report = reportOf(appWithQueue({ [sqs(3)]: 'nobody reads failed messages' }));
  expect(report).not.toContain(sqs(3));
  expect(report).toContain(sqs(4));
});

test('an app whose findings are all acknowledged is synthesised, and the reasons stand in the assembly', () => {
  const reasons = { [sqs(3)]: 'nobody reads failed messages', [sqs(4)]: 'the policy of the queue asks for TLS' };
  const accepted = appWithQueue(reasons)
    .synth()
    .getStackByName('shop')
    .findMetadataByType('aws:cdk:acknowledged-rules');
  expect(accepted.map(({ path }) => path)).toEqual(['/shop/Queue', '/shop/Queue']);
  expect(Object.assign({}, ...accepted.map(({ data }) => data))).toEqual(reasons);
});

test('templates carry the paths of their constructs, and nobody is told which constructs are in use', () => {
  const all = { [sqs(3)]: 'a reason', [sqs(4)]: 'a reason' };
  const { Resources } = appWithQueue(all).synth().getStackByName('shop').template;
  expect(Resources).toMatchObject({ Queue: { Metadata: { 'aws:cdk:path': 'shop/Queue' } } });
  expect(Resources).not.toHaveProperty('CDKMetadata');
});

test('an app is not synthesised by itself at the end of the process, where a tier may have failed half way', () => {
  platformApp();
  expect(process.listenerCount('beforeExit')).toBe(listeners);
});
