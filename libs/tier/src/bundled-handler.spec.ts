import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { bundledCanary, bundledHandler, functionRuntime } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-handler-'));
  jest.spyOn(process, 'cwd').mockImplementation(() => join(folder, 'apps', 'shop'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a handler that is not bundled is refused with the command that bundles it', () => {
  writeFileSync(join(folder, 'nx.json'), '{}');
  expect(() => bundledHandler('shop', 'greet')).toThrow(
    'handler "greet" of "shop" is not bundled; run "npx nx run shop:bundle"',
  );
});

test('a canary is found in its folder, or refused with the command that bundles it', () => {
  const canary = join(folder, 'dist', 'apps', 'shop', 'canaries', 'look');
  writeFileSync(join(folder, 'nx.json'), '{}');
  expect(() => bundledCanary('shop', 'look')).toThrow(
    'canary "look" of "shop" is not bundled; run "npx nx run shop:bundle"',
  );
  mkdirSync(canary, { recursive: true });
  expect(bundledCanary('shop', 'look')).toBe(canary);
});

test('a folder outside the workspace is refused', () => {
  expect(() => bundledHandler('shop', 'greet')).toThrow('not inside the workspace');
});

test('a bundled handler is the code of a function, found from any folder of the workspace', () => {
  const handler = join(folder, 'dist', 'apps', 'shop', 'handlers', 'greet');
  mkdirSync(handler, { recursive: true });
  writeFileSync(join(handler, 'index.mjs'), 'export const handler = () => "hello";');
  writeFileSync(join(folder, 'nx.json'), '{}');
  const app = new App({ outdir: join(folder, 'cdk.out') });
  const code = bundledHandler('shop', 'greet');
  new LambdaFunction(new Stack(app, 'shop'), 'Greet', { code, runtime: functionRuntime, handler: 'index.handler' });
  const { directory } = app.synth();
  const [asset = ''] = readdirSync(directory).filter((name) => name.startsWith('asset.'));
  expect(readdirSync(join(directory, asset))).toEqual(['index.mjs']);
});
