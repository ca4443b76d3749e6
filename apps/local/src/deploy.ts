import { assemblies, stacksOf } from '@shopwatch/workspace/assembly';
import { run } from './command.ts';
import { deployedTier } from './progress.ts';

/** A deployment did not succeed; the message holds the last words of the tool. */
export class DeployError extends Error {}

/** Where the platform goes and who watches. */
export interface DeployProps {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Whether the tools' own words are shown. */
  readonly verbose: boolean;
}

const lastWords = 30;

const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '--output-style=stream', '-t'];

/** Synthesises all tiers and returns the regions that they are for. @throws DeployError when one does not synthesise */
export async function synthesise(props: DeployProps): Promise<readonly string[]> {
  await tool(props, [...nx, 'synth']);
  return [
    ...new Set(
      assemblies()
        .flatMap(stacksOf)
        .map(({ region }) => region),
    ),
  ].sort();
}

/** Prepares regions of an account as `cdk bootstrap` does. @throws DeployError when it fails */
export function bootstrap(props: DeployProps, account: string, regions: readonly string[]): Promise<void> {
  const places = regions.map((region) => `aws://${account}/${region}`);
  return tool(props, ['node_modules/aws-cdk/bin/cdk', 'bootstrap', ...places, '--app', '']);
}

/** Deploys all tiers in the order of their contracts, and tells of each that is done. @throws DeployError when one fails */
export function deployAll(props: DeployProps, onTier: (tier: string) => void): Promise<void> {
  const seen = new Set<string>();
  return tool(props, [...nx, 'deploy'], (line) => {
    const tier = deployedTier(line);
    if (tier === undefined || seen.has(tier)) return;
    seen.add(tier);
    onTier(tier);
  });
}

async function tool(
  { env, signal, verbose }: DeployProps,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<void> {
  const words: string[] = [];
  const code = await run({
    args,
    env,
    signal,
    onLine(line) {
      words.push(line);
      if (words.length > lastWords) words.shift();
      if (verbose) process.stderr.write(`${line}\n`);
      onLine(line);
    },
  });
  if (code === 0 || signal.aborted) return;
  throw new DeployError(
    `"${args.slice(0, 4).join(' ')}" ended with code ${code}; its last words:\n${words.join('\n')}`,
  );
}
