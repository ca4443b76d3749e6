import {
  carriesOutFunctions,
  deployAssemblies,
  earliestStart,
  readAssembly,
  renderFindings,
  renderTable,
  runDrill,
  summarize,
  type AssembledStack,
  type Drill,
  type DrillResult,
} from '@shopwatch/drills';
import { UsageError, type Command } from '../command.ts';
import { reportCoverage } from './coverage.ts';
import { loadDrills } from './load-drills.ts';
import { huntShare, reportMutants } from './mutants.ts';
import { drillOptions, drillUsage, type DrillOptions } from './options.ts';
import { writeReports } from './write-reports.ts';

type Say = (line: string) => void;

/** Plays drills on synthesised assemblies. */
export const drill: Command['run'] = async (args) => {
  const options = drillOptions(args);
  if (options.help) {
    console.log(drillUsage);
    return 0;
  }
  const stacks = options.assemblies.flatMap(stacksOf);
  const drills = (await loadDrills(options.files)).filter(({ name }) => options.run?.test(name) ?? true);
  if (drills.length === 0) throw new UsageError('no drill matches --run');
  // What goes to the standard output as JSON stays readable for programs.
  return playAll(stacks, drills, { options, say: options.json === '-' ? console.error : console.log });
};

function stacksOf(folder: string): AssembledStack[] {
  try {
    return readAssembly(folder);
  } catch (fault) {
    throw new UsageError((fault as Error).message);
  }
}

async function playAll(
  stacks: readonly AssembledStack[],
  drills: readonly Drill[],
  { options, say }: { readonly options: DrillOptions; readonly say: Say },
): Promise<number> {
  const rehearsal = await deployAssemblies(stacks, {
    at: earliestStart(drills),
    skipUnknown: options.skipUnknown,
    code: drills.some(carriesOutFunctions),
  }).catch((fault: unknown) => console.error((fault as Error).message));
  if (rehearsal === undefined) return 1;
  for (const resource of rehearsal.skipped) say(`left out: ${resource}`);
  const began = performance.now();
  const results: DrillResult[] = [];
  for (const one of drills) {
    const watched = options.html !== undefined;
    results.push(await runDrill(one, rehearsal, { debug: options.debug, watched }));
  }
  if (options.share !== undefined) {
    await huntShare({ stacks, rehearsal, results }, options.share);
    return 0;
  }
  writeReports(results, options);
  sayResults(results, say);
  say(
    `${results.length} ${results.length === 1 ? 'drill' : 'drills'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return (await verdict(stacks, results, { options, say })) ? 0 : 1;
}

function sayResults(results: readonly DrillResult[], say: Say): void {
  for (const result of results) {
    const text = renderFindings(result);
    if (text !== '') say(`${text}\n`);
  }
  say(renderTable(results.map(summarize)));
}

/** Whether everything that was asked for is so. Mutants of what fails already would prove nothing. */
async function verdict(
  stacks: readonly AssembledStack[],
  results: readonly DrillResult[],
  { options, say }: { readonly options: DrillOptions; readonly say: Say },
): Promise<boolean> {
  const passed = results.every((result) => result.passed);
  const covered = !options.coverage || reportCoverage(results, say);
  if (!options.mutate) return passed && covered;
  if (!passed) say('no mutants were made: a drill fails as it is');
  const noticed = passed && (await reportMutants(stacks, options, say));
  return passed && covered && noticed;
}
