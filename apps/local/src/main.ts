import { DataFolderError, LocalCloud } from '@shopwatch/local-cloud';
import { bootstrap, deployAll, DeployError, synthesise, type DeployProps } from './deploy.ts';
import { clientEnvironment, localAccount } from './environment.ts';
import { look } from './look.ts';
import { OptionsError, readOptions, usage, type Options } from './options.ts';
import { problems, renderSummary, type Summary } from './summary.ts';
import { startTraffic } from './traffic.ts';
import { whatToTry } from './what-to-try.ts';

const region = process.env['SHOPWATCH_REGION'] ?? 'us-east-1';

/** Two whole periods of the slowest alarm and the time it takes to see them. */
const settlingMinutes = 11;

/** Runs `npm start` and returns its exit code. */
async function main(args: readonly string[], signal: AbortSignal): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.log(usage);
    return 0;
  }
  const { port, speed, data } = options;
  const cloud = new LocalCloud({ speed, data, region, account: localAccount, log: onlyErrors });
  await started(cloud, port);
  console.log(`local cloud at ${cloud.url}`);
  try {
    const deployed = await deployInto(cloud.url, options, signal);
    if (signal.aborted) return 130;
    startTraffic(cloud, region);
    return options.once ? await summarise(cloud, deployed) : await stay(cloud, deployed, signal);
  } finally {
    await cloud.stop();
  }
}

/** @throws OptionsError when somebody else has the port */
async function started(cloud: LocalCloud, port: number): Promise<void> {
  try {
    await cloud.start({ port });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    throw new OptionsError(`port ${port} is in use; stop whatever listens there, or give another one with --port`);
  }
}

/** What was deployed, to where, and how long it took. */
interface Deployed extends Omit<Summary, 'look'> {
  readonly regions: readonly string[];
}

/** Deploys the platform and returns what was deployed, with the time it took. */
async function deployInto(url: string, { verbose }: Options, signal: AbortSignal): Promise<Deployed> {
  const begin = performance.now();
  const tiers: string[] = [];
  const elapsed = () => (performance.now() - begin) / 1000;
  const tell = (what: string) => console.log(`  ${elapsed().toFixed(1).padStart(5)} s  ${what}`);
  const props: DeployProps = { env: clientEnvironment(url, region), signal, verbose };
  const regions = await synthesise(props);
  if (!signal.aborted) tell('synthesised');
  await bootstrap(props, localAccount, regions);
  if (!signal.aborted) tell(`bootstrapped ${regions.join(', ')}`);
  await deployAll(props, (tier) => {
    tiers.push(tier);
    tell(tier);
  });
  return { tiers, regions, seconds: elapsed() };
}

/** Lets some minutes pass in the cloud, so that every alarm has seen its data, and says how things stand. */
async function summarise(cloud: LocalCloud, deployed: Deployed): Promise<number> {
  await cloud.clock.advance(settlingMinutes * 60_000);
  const summary = { ...deployed, look: await look(cloud.url, localAccount, deployed.regions) };
  console.log(renderSummary(summary));
  return problems(summary).length === 0 ? 0 : 1;
}

/** Stays until Ctrl-C. */
async function stay(cloud: LocalCloud, { tiers, seconds }: Deployed, signal: AbortSignal): Promise<number> {
  console.log(`${tiers.length} tiers deployed in ${seconds.toFixed(1)} s\n${whatToTry(cloud.url, region)}`);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  console.log('stopped');
  return 0;
}

function onlyErrors({ level, message, fields }: { level: string; message: string; fields?: object }): void {
  if (level === 'error') console.error(message, fields ?? '');
}

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupted.abort());
try {
  process.exitCode = await main(process.argv.slice(2), interrupted.signal);
} catch (error) {
  process.exitCode = error instanceof OptionsError ? 2 : 1;
  if (error instanceof OptionsError) console.error(`${error.message}\nnpm start -- --help lists the options`);
  else if (error instanceof DeployError || error instanceof DataFolderError) console.error(error.message);
  else console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
