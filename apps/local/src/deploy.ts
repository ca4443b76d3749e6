import { run } from './command.ts';

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

/** Prepares the account and the region as `cdk bootstrap` does. @throws DeployError when it fails */
export function bootstrap(props: DeployProps, account: string, region: string): Promise<void> {
  return tool(props, ['node_modules/aws-cdk/bin/cdk', 'bootstrap', `aws://${account}/${region}`, '--app', '']);
}

/** Deploys all tiers in the order of their contracts, and tells of each that is done. @throws DeployError when one fails */
export function deployAll(props: DeployProps, onTier: (tier: string) => void): Promise<void> {
  const seen = new Set<string>();
  const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'deploy', '--output-style=stream'];
  return tool(props, nx, (line) => {
    const tier = deployedTier(line);
    if (tier === undefined || seen.has(tier)) return;
    seen.add(tier);
    onTier(tier);
  });
}

/** The tier of which a line of Nx and the CDK CLI says that it is deployed: `web: ✅  stack-web-production`. */
export function deployedTier(line: string): string | undefined {
  return /^([a-z0-9-]+):\s+✅/.exec(line)?.[1];
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
