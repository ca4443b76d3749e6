import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { huntMutants, huntResult, mutantsOf, type AssembledStack, type Hunt, type MutantFate } from '@shopwatch/drills';
import { lintNotices } from './lint-notices.ts';
import type { DrillOptions } from './options.ts';

/** The work of one process among several: `--share 0/2`. */
type Share = NonNullable<Hunt['share']>;

/** Hunts a share of the mutants for the process that asked, and tells it of each. */
export async function huntShare(hunt: Omit<Hunt, 'notices'>, share: Share): Promise<void> {
  await huntMutants({ ...hunt, notices: lintNotices(hunt.stacks), share, onMutant: (fate) => process.send?.(fate) });
}

/** Changes every alarm in every way and says what nobody noticed; false when something survived without a reason, or a reason is stale. */
export async function reportMutants(
  stacks: readonly AssembledStack[],
  { args, accept }: Pick<DrillOptions, 'accept' | 'args'>,
  say: (line: string) => void,
): Promise<boolean> {
  const accepted = accept === undefined ? {} : (JSON.parse(readFileSync(accept, 'utf8')) as Record<string, string>);
  const fates = await huntTogether(args, progressOf(mutantsOf(stacks).length));
  const { all, noticed, accepted: excused, survivors, stale } = huntResult(fates, accepted);
  for (const mutant of survivors) say(`nobody noticed: ${mutant}`);
  for (const name of stale) say(`accepted without need: ${name}`);
  say(`mutants: ${all}, noticed ${noticed}, accepted with a reason ${excused}, survived ${survivors.length}`);
  return survivors.length === 0 && stale.length === 0;
}

/** Starts this very command once per core, each with its share. */
async function huntTogether(args: readonly string[], onMutant: () => void): Promise<MutantFate[]> {
  const fates: MutantFate[] = [];
  const of = availableParallelism();
  const hunters = Array.from({ length: of }, (_, turn) => {
    const child = fork(process.argv[1]!, ['drill', ...args, '--share', `${turn}/${of}`], { silent: true });
    child.on('message', (fate) => {
      fates.push(fate as MutantFate);
      onMutant();
    });
    return new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (text) => (said += String(text)));
      child.on('error', reject);
      child.on('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`a process that hunts mutants ended with ${code}: ${said.trim()}`)),
      );
    });
  });
  await Promise.all(hunters);
  return fates;
}

function progressOf(all: number): () => void {
  let done = 0;
  const live = process.stderr.isTTY;
  return () => {
    done += 1;
    if (live) process.stderr.write(`\rmutants ${done}/${all}${done === all ? '\n' : ''}`);
    else if (done % 25 === 0 || done === all) process.stderr.write(`mutants ${done}/${all}\n`);
  };
}
