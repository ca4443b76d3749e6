import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { timeOf } from './command.ts';
import type { Measurement } from './measurement.ts';

const source = 'apps/metrics-lambda/src/handlers/publish-metrics/handler.ts';
const bundled: BuildOptions = { format: 'esm', mainFields: ['module', 'main'] };
const fromRuntime: BuildOptions = { ...bundled, external: ['@aws-sdk/*', '@smithy/*'] };
const commonJs: BuildOptions = { format: 'cjs' };

/** Measures the metrics function's bundle: its bytes, and the time from an empty process to a handler that can be called. */
export async function handlerBench(): Promise<readonly Measurement[]> {
  const empty = importTime('node:path');
  const [ours, theirs, plain] = [
    await variant('bundled', bundled),
    await variant('runtime', fromRuntime),
    await variant('cjs', commonJs),
  ];
  const runtime = 'SDK of the runtime, here from node_modules';
  return [
    {
      name: 'bundle with its own SDK',
      unit: 'bytes',
      measured: ours.bytes,
      baseline: { name: 'SDK as CommonJS', value: plain.bytes },
    },
    {
      name: 'cold import with its own SDK',
      unit: 'ms',
      measured: ours.ms - empty,
      baseline: { name: runtime, value: theirs.ms - empty },
    },
    { name: 'bundle without the SDK', unit: 'bytes', measured: theirs.bytes },
    {
      name: 'cold import as CommonJS',
      unit: 'ms',
      measured: plain.ms - empty,
      baseline: { name: runtime, value: theirs.ms - empty },
    },
  ];
}

async function variant(name: string, options: BuildOptions): Promise<{ bytes: number; ms: number }> {
  const outfile = join(process.cwd(), 'dist', 'bench', `handler-${name}.${options.format === 'cjs' ? 'cjs' : 'mjs'}`);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    ...options,
  });
  return { bytes: statSync(outfile).size, ms: importTime(outfile) };
}

function importTime(module: string): number {
  return (
    timeOf(9, ['node', '--input-type=module', '-e', `await import(${JSON.stringify(module)})`], {
      env: { AWS_REGION: 'us-east-1' },
    }) * 1000
  );
}
