import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerFile } from './runner-file.ts';

/** The packages that Lambda's own runtime for Node brings along. @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html */
const SCOPES = ['@aws-sdk', '@smithy'] as const;

/** Puts the AWS SDK, where this machine has it, into a folder in which functions find what they did not bring, and nothing else that is installed here. */
export function linkRuntimeModules(folder: string): void {
  mkdirSync(folder);
  for (const scope of SCOPES) {
    const installed = findInstalled(scope);
    if (installed !== undefined) symlinkSync(installed, join(folder, scope), 'junction');
  }
}

function findInstalled(name: string): string | undefined {
  for (let folder = dirname(runnerFile()); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}
