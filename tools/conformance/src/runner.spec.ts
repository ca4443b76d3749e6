import { recognise } from './case-file.ts';
import { parseCommand } from './command-line.ts';
import { attempt, matches } from './compare.ts';
import { parseConflicts, type Conflict } from './conflicts.ts';
import type { DocumentFamily, JsonObject, ListFamily } from './family.ts';
import { exitCode, renderJson, renderText, totals, type FileResult } from './report.ts';
import { runCases } from './run-cases.ts';

const doubles: ListFamily = {
  name: 'doubles',
  shape: 'list',
  recognises: (entry) => 'half' in entry,
  case: ({ id, half, double }) => ({
    id,
    run: () => ({ ok: half * 2 === double, expected: double, actual: half * 2 }),
  }),
};
const triples: ListFamily = { ...doubles, name: 'triples', recognises: (entry) => 'third' in entry };
const sheet: DocumentFamily = {
  name: 'sheet',
  shape: 'document',
  sections: ['rows'],
  recognises: (document) => 'rows' in document,
  cases: (document, readSibling) =>
    (document.rows as JsonObject[]).map((row) => ({
      id: row.id,
      run: () => ({ ok: readSibling('other.json') === row.value, expected: row.value, actual: 'read' }),
    })),
};
const families = [sheet, doubles, triples];

const read = (document: unknown, fileName = 'some.json') =>
  recognise(document, families, { fileName, readSibling: () => 'read' });
const good = { id: 'good', half: 1, double: 2 };
const bad = { id: 'bad', half: 1, double: 3 };
const run = (document: unknown, conflicts: readonly Conflict[] = []): FileResult => ({
  path: 'some.json',
  groups: read(document)!.map((group) => runCases(group, conflicts)),
});

describe('a case file', () => {
  it.each([
    ['a list', [good, bad]],
    ['an object with a list of cases', { format: 'x', cases: [good, bad] }],
    ['an object with a list of tests', { tests: [good, bad] }],
  ])('may be %s', (_, document) => {
    expect(totals([run(document)])).toMatchObject({ passed: 1, failed: 1 });
  });

  it('fails for cases in a section that its family does not know', () => {
    const file = run({ rows: [], columns: [{ id: 'left' }, {}], remarks: ['no case'], about: { id: 'neither' } });
    expect(totals([file])).toMatchObject({ passed: 0, failed: 2 });
    expect(renderText([file])).toContain('no family knows the section columns; it knows rows');
  });

  it('may be one case', () => {
    expect(totals([run(good)])).toMatchObject({ passed: 1, failed: 0 });
  });

  it('may be one document of several sections that reads another file', () => {
    expect(totals([run({ rows: [{ id: 'a', value: 'read' }] })])).toMatchObject({ passed: 1, failed: 0 });
  });

  it('may mix families', () => {
    const groups = read([good, { id: 't', third: 1 }])!;
    expect(groups.map(({ family, cases }) => [family, cases.length])).toEqual([
      ['doubles', 1],
      ['triples', 1],
    ]);
  });

  it('fails for every entry that nobody understands', () => {
    const results = totals([run([good, { id: 'odd', quarter: 1 }, 7])]);
    expect(results).toMatchObject({ passed: 1, failed: 2 });
  });

  it.each([[[{ quarter: 1 }]], [{ quarter: 1 }], [[1, 2]], ['text'], [null]])('is not recognised in %j', (document) => {
    expect(read(document)).toBeUndefined();
  });

  it('without cases is recognised by its name', () => {
    expect(read([], 'doubles-extra.json')).toEqual([{ family: 'doubles', cases: [], notRun: undefined }]);
    expect(read([], 'else.json')).toBeUndefined();
  });
});

describe('running', () => {
  it('turns a thrown error into a failure', () => {
    const broken = {
      ...doubles,
      case: () => ({
        id: 'x',
        run: () => {
          throw new TypeError('oops');
        },
      }),
    };
    const [group] = recognise([good], [broken], { fileName: '', readSibling: () => undefined })!;
    expect(runCases(group!, []).results).toEqual([
      { verdict: 'failed', id: 'x', expected: 'an answer', actual: 'TypeError: oops' },
    ]);
  });

  it('lists a known conflict and counts it neither way', () => {
    const conflict = { family: 'doubles', id: 'bad', reason: 'measured otherwise', outrankedBy: 'good' };
    const file = run([good, bad], [conflict]);
    expect(totals([file])).toMatchObject({ passed: 1, failed: 0, conflicts: 1 });
    expect(renderText([file])).toContain('  conflict bad: measured otherwise (outranked by good)');
    expect(totals([run([bad], [{ ...conflict, family: 'triples' }])])).toMatchObject({ failed: 1, conflicts: 0 });
  });

  it('fails when more than one in a hundred is in conflict', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...(index < 2 ? bad : good), id: `${index}` }));
    const conflicts = ['0', '1'].map((id) => ({ family: 'doubles', id, reason: 'r', outrankedBy: 'o' }));
    const figures = totals([run(many, conflicts)]);
    expect(exitCode(figures)).toBe(1);
    expect(renderText([run(many, conflicts)])).toContain('too many conflicts: 2');
  });

  it('names cases that are not run and does not fail for them', () => {
    const later = { ...doubles, notRun: 'needs the local cloud' };
    const groups = recognise([bad], [later], { fileName: '', readSibling: () => undefined })!;
    const file = { path: 'a.json', groups: groups.map((group) => runCases(group, [])) };
    expect(renderText([file])).toBe('a.json (doubles): not run: needs the local cloud (1 cases)\n\n0 passed, 0 failed');
    expect(exitCode(totals([file]))).toBe(0);
  });
});

describe('the report', () => {
  it('shows failures and ends with the totals', () => {
    expect(renderText([run([good, bad])])).toBe(
      'some.json (doubles): 1 passed, 1 failed\n  failed bad\n    expected 3\n    actual   2\n\n1 passed, 1 failed',
    );
    expect(JSON.parse(renderJson([run([good, bad])]))).toMatchObject({ passed: 1, failed: 1 });
  });

  it('tells by its exit code what happened', () => {
    expect(exitCode(totals([run([good])]))).toBe(0);
    expect(exitCode(totals([run([bad])]))).toBe(1);
    expect(exitCode(totals([run([bad]), { path: 'x', unrecognised: 'no' }]))).toBe(2);
    expect(exitCode(totals([run([good]), { path: 'x', skipped: 'data' }]))).toBe(0);
  });
});

describe('comparing', () => {
  it('takes numbers as equal within a relative difference', () => {
    expect(matches(0.3, 0.1 + 0.2)).toBe(true);
    expect(matches(1, 1.001)).toBe(false);
    expect(matches(50, 50.5, { absolute: 1 })).toBe(true);
    expect(matches(NaN, NaN)).toBe(true);
    expect(matches(0, 1e-12)).toBe(false);
  });

  it('takes an absent member as null', () => {
    expect(matches({ a: null }, {})).toBe(true);
    expect(matches([null], [undefined])).toBe(true);
    expect(matches({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(matches({ a: 1 }, { a: 1, b: 2 }, { subset: true })).toBe(true);
    expect(matches([1], [1, 2])).toBe(false);
    expect(matches({ a: 1 }, null)).toBe(false);
  });

  it('keeps refusals apart from slips', () => {
    class Refusal extends Error {
      readonly code = 'ValidationError';
    }
    const refuse = () => {
      throw new Refusal('no');
    };
    expect(attempt(refuse)).toEqual({ error: { code: 'ValidationError', message: 'no' } });
    expect(() =>
      attempt(() => {
        throw new TypeError('slip');
      }),
    ).toThrow('slip');
  });
});

describe('the command line', () => {
  it('reads paths and options', () => {
    expect(parseCommand(['a', '--json', 'b'])).toEqual({ kind: 'run', json: true, paths: ['a', 'b'] });
    expect(parseCommand(['--help', 'a'])).toEqual({ kind: 'help' });
    expect(parseCommand(['--loud'])).toMatchObject({ kind: 'refuse' });
  });
});

it('reads only complete conflicts', () => {
  const conflict = { family: 'f', id: 'i', reason: 'r', outrankedBy: 'o' };
  expect(parseConflicts([conflict])).toEqual([conflict]);
  expect(() => parseConflicts([{ ...conflict, outrankedBy: '' }])).toThrow('must have "outrankedBy"');
  expect(() => parseConflicts({})).toThrow('must be a list');
});
