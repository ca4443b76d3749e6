import type { AssembledStack } from '../assembly/assembly.ts';
import { redeploy } from '../assembly/deploy-assemblies.ts';
import type { Drill } from '../drill/drill.ts';
import type { Rehearsal } from '../runner/rehearsal.ts';
import { runDrill, type DrillResult } from '../runner/run-drill.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

/** What a hunt for mutants starts from. */
export interface Hunt {
  readonly stacks: readonly AssembledStack[];
  readonly rehearsal: Rehearsal;
  /** What the drills came to without any change; all have passed. */
  readonly results: readonly DrillResult[];
  /** Says who else notices a wrong stack, such as a linter; undefined when nobody does. @default nobody */
  readonly notices?: (stack: AssembledStack) => string | undefined;
  /** Mutants that make no difference, each with the reason, by name. @default none */
  readonly accepted?: Readonly<Record<string, string>>;
  /** Called after each mutant. */
  readonly onMutant?: (fate: MutantFate, progress: { readonly done: number; readonly all: number }) => void;
}

/** What became of a mutant. */
export interface MutantFate {
  readonly mutant: string;
  /** Who noticed: a drill, a check, or CloudFormation; undefined when it survived. */
  readonly noticedBy: string | undefined;
  /** Why it need not be noticed. */
  readonly accepted: string | undefined;
}

/** What a hunt came to. */
export interface HuntResult {
  readonly fates: readonly MutantFate[];
  /** Those that nobody noticed and nobody accepted. */
  readonly survivors: readonly MutantFate[];
  /** Names in `accepted` that are no mutant, or one that was noticed: the reason no longer holds. */
  readonly stale: readonly string[];
}

/** Changes one thing after the other and plays drills until one fails; the drills that have most to do with it come first. */
export async function huntMutants(hunt: Hunt): Promise<HuntResult> {
  const mutants = mutantsOf(hunt.stacks);
  const accepted = hunt.accepted ?? {};
  const fates: MutantFate[] = [];
  for (const mutant of mutants) {
    const noticedBy = await whoNotices(mutant, hunt);
    const fate = { mutant: mutant.name, noticedBy, accepted: accepted[mutant.name] };
    fates.push(fate);
    hunt.onMutant?.(fate, { done: fates.length, all: mutants.length });
  }
  const survived = fates.filter(({ noticedBy }) => noticedBy === undefined);
  const survivedNames = new Set(survived.map(({ mutant }) => mutant));
  return {
    fates,
    survivors: survived.filter((fate) => fate.accepted === undefined),
    stale: Object.keys(accepted).filter((name) => !survivedNames.has(name)),
  };
}

async function whoNotices(mutant: Mutant, { rehearsal, results, notices }: Hunt): Promise<string | undefined> {
  const other = notices?.(mutant.stack);
  if (other !== undefined) return other;
  let changed: Rehearsal;
  try {
    changed = await redeploy(rehearsal, mutant.stack);
  } catch (fault) {
    return (fault as Error).message.split('\n')[0];
  }
  for (const drill of inOrder(mutant, results)) {
    const { passed } = await runDrill(drill, changed, { transcripts: false });
    if (!passed) return drill.name;
  }
  return undefined;
}

/** Drills that claim something about the alarm come first, quick ones before slow ones. */
function inOrder({ alarm }: Mutant, results: readonly DrillResult[]): Drill[] {
  const rank = ({ outcomes }: DrillResult): number => {
    const claims = outcomes.filter((outcome) => alarm === undefined || outcome.alarm === alarm);
    return claims.some((claim) => claim.claims === 'fires') ? 0 : claims.length > 0 ? 1 : 2;
  };
  return [...results]
    .sort((left, right) => rank(left) - rank(right) || left.took - right.took)
    .map(({ drill }) => drill);
}
