import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A tier of one queue that takes its trouble from the environment. */
const shop = `
  import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
  import { acknowledge, synthesise, TierStack } from './index.ts';

  class ShopStack extends TierStack {
    constructor(scope, props) {
      super(scope, 'shop', 'Sells shoes.', props);
      const queue = new CfnQueue(this, 'Queue');
      if (process.env.SHOP_IS_BROKEN) throw new Error('the shop is broken');
      if (process.env.SHOP_IS_UNSAFE) return;
      acknowledge(queue, { 'AwsSolutions::AwsSolutions-SQS3': 'a reason', 'AwsSolutions::AwsSolutions-SQS4': 'a reason' });
    }
  }

  synthesise(ShopStack);
`;

// Below the workspace, where the bundle finds aws-cdk-lib.
mkdirSync('dist', { recursive: true });
const folder = mkdtempSync(join('dist', 'synthesise-'));
const app = join(folder, 'main.cjs');
const assembly = join(folder, 'cdk.out');
const manifest = join(assembly, 'manifest.json');

/** Runs the app as `synth` does and returns how it ended and what it told. */
function synthesised(variables: Readonly<Record<string, string>> = {}) {
  // Outside a test CDK prints its report before it throws.
  const env = { ...process.env, NODE_ENV: undefined, CDK_OUTDIR: assembly, ...variables };
  const { status, stderr } = spawnSync(process.execPath, [app], { encoding: 'utf8', env });
  return { status, told: stderr };
}

beforeAll(() => {
  buildSync({
    stdin: { contents: shop, resolveDir: __dirname, loader: 'ts' },
    outfile: app,
    bundle: true,
    platform: 'node',
    external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag'],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));
/** An assembly of an earlier run, and a file in it that the next run does not write. */
beforeEach(() => {
  mkdirSync(assembly, { recursive: true });
  for (const file of ['cdk.out', 'manifest.json', 'stale.template.json']) writeFileSync(join(assembly, file), '{}');
});

describe('synthesising a tier', () => {
  test('writes its assembly in place of the earlier one and tells nothing', () => {
    expect(synthesised()).toEqual({ status: 0, told: '' });
    expect(readFileSync(manifest, 'utf8')).toContain('stack-shop-production');
    expect(existsSync(join(assembly, 'stale.template.json'))).toBe(false);
  });

  test('lists bad settings in plain words, exits with 1 and leaves no assembly', () => {
    const { status, told } = synthesised({ SHOPWATCH_ALERT_EMAIL: 'nobody' });
    expect(told).toBe(
      [
        'bad settings in environment "production" with SHOPWATCH_ALERT_EMAIL',
        '  alertEmail: an alert e-mail is an address such as alerts@example.com, got "nobody"',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
    expect(existsSync(assembly)).toBe(false);
  });

  test('reports findings once, exits with 1 and leaves the report but nothing that could be deployed', () => {
    const { status, told } = synthesised({ SHOP_IS_UNSAFE: 'yes' });
    expect(told.match(/Acknowledge with '.*'/g)).toEqual([
      "Acknowledge with 'AwsSolutions::AwsSolutions-SQS3'",
      "Acknowledge with 'AwsSolutions::AwsSolutions-SQS4'",
    ]);
    expect(told).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(existsSync(manifest)).toBe(false);
    const [, report = ''] = /can be found in: (\S+)/.exec(told) ?? [];
    expect(existsSync(report)).toBe(true);
  });

  test('shows where a tier broke, exits with 1 and leaves no half of it', () => {
    const { status, told } = synthesised({ SHOP_IS_BROKEN: 'yes' });
    expect(told).toMatch(/^Error: the shop is broken\n {4}at new ShopStack/);
    expect(status).toBe(1);
    expect(readdirSync(assembly)).toEqual([]);
  });

  test('leaves a folder alone that is no assembly', () => {
    rmSync(join(assembly, 'cdk.out'));
    expect(synthesised({ SHOPWATCH_ALERT_EMAIL: 'nobody' }).status).toBe(1);
    expect(existsSync(join(assembly, 'stale.template.json'))).toBe(true);
  });
});
