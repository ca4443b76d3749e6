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
  try {
    forgetEarlierAssembly(process.env['CDK_OUTDIR']);
    const settings = loadSettings();
    const app = platformApp();
    new Tier(app, { settings });
    app.synth();
  } catch (error) {
    process.stderr.write(
      `${error instanceof SettingsError || isReportedFinding(error) ? error.message : stackOf(error)}\n`,
    );
    process.exitCode = 1;
  }
}

/** A synthesis that fails must leave nothing behind that could be deployed. */
function forgetEarlierAssembly(folder: string | undefined): void {
  if (folder && existsSync(join(folder, 'manifest.json'))) rmSync(folder, { recursive: true });
}

function isReportedFinding(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith('Validation failed');
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
