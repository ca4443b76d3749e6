import { readAssembly } from '../assembly/assembly.ts';
import { deployAssemblies } from '../assembly/deploy-assemblies.ts';
import { carriesOutFunctions, isDrill, type Drill } from '../drill/drill.ts';
import { earliestStart } from '../drill/earliest-start.ts';
import { renderFindings } from '../report/failures.ts';
import type { Rehearsal } from '../runner/rehearsal.ts';
import { runDrill } from '../runner/run-drill.ts';

/** Drills as tests of Jest. */
export interface DrillTests {
  /** Folders that CDK synthesised. */
  readonly assemblies: readonly string[];
  /** What drill files export: drills, or whole modules of them. */
  readonly drills: readonly (Drill | object)[];
  /** @default false */
  readonly skipUnknown?: boolean;
}

/** Declares one test per drill, in a spec of Jest; a test that fails shows what was expected, what came, and the transcript. */
export function testDrills({ assemblies, drills, skipUnknown = false }: DrillTests): void {
  const all = drills.flatMap((one) => (isDrill(one) ? [one] : Object.values(one).filter(isDrill)));
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    const stacks = assemblies.flatMap(readAssembly);
    rehearsal = await deployAssemblies(stacks, {
      at: earliestStart(all),
      skipUnknown,
      code: all.some(carriesOutFunctions),
    });
  });
  test.each(all.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const result = await runDrill(one, rehearsal);
    if (!result.passed) throw new Error(renderFindings(result));
  });
}
