import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

interface Briefings {
  briefings(runbooks: string): Readonly<Record<string, { readonly runbook: string }>>;
}

const runbooks = 'docs/runbooks';
const tiers = readdirSync('apps').filter((tier) => existsSync(`apps/${tier}/src/briefings.ts`));

/** The runbooks that the alarms of every tier name; alarms of one kind share one. */
async function namedByAlarms(): Promise<string[]> {
  const all = tiers.map(async (tier) => {
    const { briefings } = (await import(resolve(`apps/${tier}/src/briefings.ts`))) as Briefings;
    return Object.values(briefings(runbooks)).map(({ runbook }) => runbook);
  });
  return [...new Set((await Promise.all(all)).flat())].sort();
}

test('every alarm has a runbook, and every runbook belongs to an alarm', async () => {
  const pages = readdirSync(runbooks).map((page) => `${runbooks}/${page}`);
  expect(tiers).toContain('monitoring');
  expect(await namedByAlarms()).toEqual(pages.sort());
});
