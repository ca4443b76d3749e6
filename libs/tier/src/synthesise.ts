import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings, SettingsError } from '@shopwatch/settings';
import type { Construct } from 'constructs';
import { platformApp } from './platform-app.ts';
import type { TierProps } from './tier-stack.ts';

/** Makes one tier's stack in an app. */
type Tier = new (scope: Construct, props: TierProps) => unknown;

/**
 * Synthesises one tier into the folder that `CDK_OUTDIR` names. What stops it is told in plain words with exit code 1: bad
 * settings as a list, findings as the report that CDK has already printed.
 */
export function synthesise(Tier: Tier): void {
  const folder = process.env['CDK_OUTDIR'];
  try {
    if (folder) forgetEarlierAssembly(folder);
    const settings = loadSettings();
    const app = platformApp();
    new Tier(app, { settings });
    app.synth();
  } catch (error) {
    process.stderr.write(
      `${error instanceof SettingsError || isReportedFinding(error) ? error.message : stackOf(error)}\n`,
    );
    process.exitCode = 1;
    if (folder) disarm(folder);
  }
}

/** A synthesis that fails must leave nothing behind that could be deployed. CDK marks its folders with a file `cdk.out`. */
function forgetEarlierAssembly(folder: string): void {
  if (existsSync(join(folder, 'cdk.out'))) rmSync(folder, { recursive: true });
}

/** Findings stop a synthesis after CDK has written the assembly; without the manifest only the report remains of use. */
function disarm(folder: string): void {
  rmSync(join(folder, 'manifest.json'), { force: true });
}

function isReportedFinding(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ValidationFailed';
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
