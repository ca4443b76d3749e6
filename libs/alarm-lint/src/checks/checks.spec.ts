import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deadlyChecks } from './deadly-checks.ts';
import { checks } from './index.ts';

const root = join(__dirname, '../../../..');
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const withSpec = files.filter((file) => file.endsWith('.spec.ts')).map((file) => basename(file, '.spec.ts'));
const page = (id: string) => readFileSync(join(root, 'docs/checks', `${id}.md`), 'utf8');

test('every check has a spec named after it, and every such spec its check', () => {
  expect(withSpec.filter((id) => id !== 'checks').sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('no two checks have the same id', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

describe.each(checks)('$id', ({ id, summary, source }) => {
  test('has a case that it reports and one that it leaves alone', () => {
    const spec = readFileSync(
      join(
        __dirname,
        files.find((file) => basename(file) === `${id}.spec.ts`)!,
      ),
      'utf8',
    );
    expect(spec).toMatch(/reported: \{\s*['"\w]/);
    expect(spec).toMatch(/clean: \{\s*['"\w]/);
  });

  test('has a page with what it finds, why nobody is paged, how to mend it, an example and the source', () => {
    const text = page(id);
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    for (const heading of ['Why it matters', 'How to mend it', 'Example', 'When to leave it'])
      expect(text).toContain(`\n## ${heading}\n`);
    expect(text).toContain(source);
  });

  test('says in one short sentence what it finds', () => {
    expect(summary).toMatch(/^[a-zA-Z][^.]{20,140}[^.]$/);
  });
});

test('no page is about a check that does not exist', () => {
  const pages = readdirSync(join(root, 'docs/checks')).filter((file) => file !== 'README.md');
  expect(pages.filter((file) => !checks.some(({ id }) => file === `${id}.md`))).toEqual([]);
  expect(existsSync(join(root, 'docs/checks/README.md'))).toBe(true);
});

test('what keeps an alarm quiet for good is known to the composites above it', () => {
  const deadly = checks.filter((check) => check.deadly && check.sees !== 'platform');
  expect(deadlyChecks.map(({ id }) => id).sort()).toEqual(deadly.map(({ id }) => id).sort());
});
