import { execSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';

/** Where the page stands, from the root of the repository. */
export const missedFile = 'docs/what-its-drills-say-of-the-first-specification.md';

/** Opens and closes what a drill run writes into a Markdown file. */
const marks = '<!-- drills -->\n<!-- /drills -->\n';

/** The commands behind the target `drill` of a tier. */
interface DrillCommands {
  readonly tier: string;
  readonly production: string;
  readonly asWritten: string;
}

/** Plays the drills of every tier: their table goes into the README of the tier, what the first specification misses into a page. */
export async function writeDrillPages(): Promise<readonly string[]> {
  const commands = readdirSync('apps')
    .filter((tier) => existsSync(join('apps', tier, 'cdk.json')) && existsSync(join('apps', tier, 'drills')))
    .map(commandsOf);
  const tables = commands.map(({ tier, production }) => {
    const readme = join('apps', tier, 'README.md');
    if (play(`${production} --table ${readme}`) !== 'as expected')
      throw new Error(`drills of "${tier}" do not come out as expected; "npx nx run ${tier}:drill" tells which`);
    return readme;
  });
  for (const readme of tables)
    writeFileSync(readme, await format(readFileSync(readme, 'utf8'), { parser: 'markdown' }));
  execSync('nx run-many -t synth --configuration=as-written', { stdio: 'ignore' });
  writeFileSync(missedFile, await format(page(commands.map(missed)), { parser: 'markdown' }));
  return [...tables, missedFile];
}

/** @throws Error when a tier with drills has no target for them */
function commandsOf(tier: string): DrillCommands {
  const shown = execSync(`nx show project ${tier} --json`, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const target = (JSON.parse(shown) as { targets: Record<string, DrillTarget> }).targets['drill'];
  if (target === undefined) throw new Error(`"${tier}" has drills but no target for them`);
  return { tier, production: target.options.command, asWritten: target.configurations['as-written'].command };
}

interface DrillTarget {
  readonly options: { readonly command: string };
  readonly configurations: { readonly 'as-written': { readonly command: string } };
}

function missed({ tier, asWritten }: DrillCommands): string {
  const folder = mkdtempSync(join(tmpdir(), 'missed-'));
  const file = join(folder, 'missed.md');
  try {
    writeFileSync(file, marks);
    play(`${asWritten} --missed ${file}`);
    const written = readFileSync(file, 'utf8');
    const [open, close] = marks.trim().split('\n') as [string, string];
    return `## ${tier}\n\n${written.slice(written.indexOf(open) + open.length, written.indexOf(close)).trim()}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Plays drills; of the first specification, what does not come out as expected is what the page is about. @throws Error when nothing could be played */
function play(command: string): 'as expected' | 'otherwise' {
  try {
    execSync(command, { stdio: ['ignore', 'ignore', 'pipe'] });
    return 'as expected';
  } catch (fault) {
    const { status, stderr } = fault as { status: number; stderr: Buffer };
    if (status !== 1) throw new Error(`"${command}" failed: ${stderr.toString()}`, { cause: fault });
    return 'otherwise';
  }
}

function page(sections: readonly string[]): string {
  return [
    '# What its drills say of the first specification',
    'The drills of every tier, played on what the preset `as-written` synthesises: each line is something that people on call would have counted on in ' +
      'vain. Why it is so tells [the page of the linter](what-the-first-specification-would-have-missed.md).',
    'Written by `npx nx docs`; do not edit. The same on a terminal: `npx nx run-many -t drill --configuration=as-written`.',
    ...sections,
    '',
  ].join('\n\n');
}
