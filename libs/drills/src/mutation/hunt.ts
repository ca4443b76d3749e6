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
  /** Which mutants: every `of`th from the `turn`th on, so that several processes share the work. @default all */
  readonly share?: { readonly turn: number; readonly of: number };
  /** Called after each mutant. */
  readonly onMutant?: (fate: MutantFate) => void;
}

/** What became of a mutant. */
export interface MutantFate {
  readonly mutant: string;
  /** Who noticed: a drill, a check, or CloudFormation; undefined when it survived. */
  readonly noticedBy?: string;
}

/** What a hunt came to. */
export interface HuntResult {
  readonly all: number;
  readonly noticed: number;
  /** Those that nobody noticed, but that need not be. */
  readonly accepted: number;
  /** Names of those that nobody noticed and nobody accepted. */
  readonly survivors: readonly string[];
  /** Names that are accepted without need: they are no mutant, or one that was noticed. */
  readonly stale: readonly string[];
}

/** Changes one thing after the other and plays drills until one fails; the drills that have most to do with it come first. */
export async function huntMutants(hunt: Hunt): Promise<MutantFate[]> {
  const { turn, of } = hunt.share ?? { turn: 0, of: 1 };
  const fates: MutantFate[] = [];
  for (const mutant of mutantsOf(hunt.stacks).filter((_, place) => place % of === turn)) {
    const noticedBy = await whoNotices(mutant, hunt);
    const fate = { mutant: mutant.name, ...(noticedBy === undefined ? {} : { noticedBy }) };
    fates.push(fate);
    hunt.onMutant?.(fate);
  }
  return fates;
}

/** Sums a hunt up. @param accepted mutants that make no difference, each with the reason, by name */
export function huntResult(fates: readonly MutantFate[], accepted: Readonly<Record<string, string>>): HuntResult {
  const survived = new Set(fates.filter(({ noticedBy }) => noticedBy === undefined).map(({ mutant }) => mutant));
  const survivors = [...survived].filter((name) => accepted[name] === undefined);
  return {
    all: fates.length,
    noticed: fates.length - survived.size,
    accepted: survived.size - survivors.length,
    survivors,
    stale: Object.keys(accepted).filter((name) => !survived.has(name)),
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
