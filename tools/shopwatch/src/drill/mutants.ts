import { readFileSync } from 'node:fs';
import { huntMutants, type Hunt } from '@shopwatch/drills';
import type { DrillOptions } from './options.ts';

/** Changes every alarm in every way and says what nobody noticed; false when something survived without a reason, or a reason is stale. */
export async function reportMutants(
  hunt: Pick<Hunt, 'rehearsal' | 'results' | 'stacks'>,
  { accept }: Pick<DrillOptions, 'accept'>,
  say: (line: string) => void,
): Promise<boolean> {
  if (hunt.results.some(({ passed }) => !passed)) {
    say('no mutants were made: a drill fails as it is');
    return false;
  }
  const accepted = accept === undefined ? {} : (JSON.parse(readFileSync(accept, 'utf8')) as Record<string, string>);
  const { fates, survivors, stale } = await huntMutants({ ...hunt, accepted, onMutant: (_, made) => progress(made) });
  for (const { mutant } of survivors) say(`nobody noticed: ${mutant}`);
  for (const name of stale) say(`accepted without need: ${name}`);
  const reasons = fates.filter((fate) => fate.noticedBy === undefined && fate.accepted !== undefined).length;
  const noticed = fates.length - survivors.length - reasons;
  say(`mutants: ${fates.length}, noticed ${noticed}, accepted with a reason ${reasons}, survived ${survivors.length}`);
  return survivors.length === 0 && stale.length === 0;
}

function progress({ done, all }: { readonly done: number; readonly all: number }): void {
  if (!process.stderr.isTTY && done % 25 !== 0 && done !== all) return;
  process.stderr.write(
    process.stderr.isTTY ? `\rmutants ${done}/${all}${done === all ? '\n' : ''}` : `mutants ${done}/${all}\n`,
  );
}
