import {
  deployAssemblies,
  earliestStart,
  readAssembly,
  renderFindings,
  renderTable,
  runDrill,
  summarize,
  type DrillResult,
} from '@shopwatch/drills';
import { UsageError, type Command } from '../command.ts';
import { reportCoverage } from './coverage.ts';
import { loadDrills } from './load-drills.ts';
import { huntShare, reportMutants } from './mutants.ts';
import { drillOptions, drillUsage } from './options.ts';
import { writeReports } from './write-reports.ts';

/** Plays drills on synthesised assemblies. */
export const drillCommand: Command = {
  name: 'drill',
  summary: 'play incidents on what CDK synthesised, in virtual time',
  async run(args) {
    const options = drillOptions(args);
    if (options.help) {
      console.log(drillUsage);
      return 0;
    }
    const drills = (await loadDrills(options.files)).filter(({ name }) => options.run?.test(name) ?? true);
    if (drills.length === 0) throw new UsageError('no drill matches --run');
    const stacks = options.assemblies.flatMap(readAssembly);
    const at = earliestStart(drills);
    const rehearsal = await deployAssemblies(stacks, { at, skipUnknown: options.skipUnknown });
    // What goes to the standard output as JSON stays readable for programs.
    const say = options.json === '-' ? console.error : console.log;
    for (const resource of rehearsal.skipped) say(`left out: ${resource}`);
    const began = performance.now();
    const results: DrillResult[] = [];
    for (const drill of drills) {
      const watched = options.html !== undefined;
      results.push(await runDrill(drill, rehearsal, { debug: options.debug, watched }));
    }
    if (options.share !== undefined) {
      await huntShare({ stacks, rehearsal, results }, options.share);
      return 0;
    }
    writeReports(results, options);
    for (const result of results) {
      const text = renderFindings(result);
      if (text !== '') say(`${text}\n`);
    }
    say(renderTable(results.map(summarize)));
    say(`${results.length} drills in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const passed = results.every((result) => result.passed);
    const covered = !options.coverage || reportCoverage(results, say);
    if (options.mutate && !passed) say('no mutants were made: a drill fails as it is');
    const noticed = !options.mutate || (passed && (await reportMutants(stacks, options, say)));
    return passed && covered && noticed ? 0 : 1;
  },
};
