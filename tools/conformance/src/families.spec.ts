import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, testdataFolders } from './case-files.ts';
import { renderHelp } from './command-line.ts';
import { parseConflicts } from './conflicts.ts';
import { families } from './families.ts';
import { renderText, totals } from './report.ts';
import { runPath } from './run-files.ts';

const root = join(__dirname, '../../..');
const conflicts = parseConflicts(readJson(join(root, 'tools/conformance/conflicts.json')));

describe('the cases that came with the libraries', () => {
  const context = { root, families, conflicts, named: false };
  const files = testdataFolders(root).flatMap((folder) => runPath(folder, context));

  it('all pass', () => {
    const sum = totals(files);
    expect(renderText(files)).toMatch(/\n\d+ passed, 0 failed$/);
    expect(sum).toMatchObject({ failed: 0, unrecognised: 0, tooManyConflicts: false });
    expect(sum.passed).toBeGreaterThan(1000);
  });

  it('are of every family that runs without a local cloud', () => {
    const met = new Set(files.flatMap((file) => ('groups' in file ? file.groups.map(({ family }) => family) : [])));
    const running = families.filter(({ notRun }) => notRun === undefined).map(({ name }) => name);
    expect([...met]).toEqual(expect.arrayContaining(running));
  });
});

describe('the registry', () => {
  const folder = join(__dirname, 'families');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it('has every adapter', () => {
    const registry = readFileSync(join(__dirname, 'families.ts'), 'utf8');
    const adapters = sources.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/export const (\w+): (?:List|Document)Family/g)].map(
        ([, adapter]) => adapter!,
      ),
    );
    expect(adapters).toHaveLength(families.length);
    for (const adapter of adapters) expect(registry).toContain(`  ${adapter},`);
  });

  it('is listed in the help', () => {
    for (const { name } of families) expect(renderHelp(families)).toContain(`  ${name}\n`);
  });
});

describe('a path', () => {
  it.each([
    ['package.json', 'not a case file'],
    ['absent.json', 'there is no file or folder'],
    ['tools/conformance/src', 'there is no .json file'],
    ['tools/conformance/README.md', 'is not JSON'],
  ])('%s is refused', (path, message) => {
    const [result] = runPath(join(root, path), { root, families, conflicts, named: true });
    expect(result).toMatchObject({ unrecognised: expect.stringContaining(message) });
  });
});

describe('a file that is not in the format it looks like', () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves the other files of its folder alone', () => {
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ sns: 5 }));
    writeFileSync(
      join(folder, 'good.json'),
      JSON.stringify([{ rule: 'TRUE', childStates: {}, expected: { state: 'ALARM' } }]),
    );
    const files = runPath(folder, { root, families, conflicts, named: true });
    expect(files[0]).toMatchObject({ unrecognised: expect.stringContaining('not in the format it looks like') });
    expect(totals(files)).toMatchObject({ passed: 1, failed: 0, unrecognised: 1 });
  });
});
