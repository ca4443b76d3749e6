import {
  isObject,
  type ConformanceCase,
  type DocumentFamily,
  type Family,
  type JsonObject,
  type ListFamily,
  type ReadSibling,
} from './family.ts';

/** The cases of one file, by the family they belong to. */
export interface RecognisedCases {
  readonly family: string;
  readonly notRun?: string;
  readonly cases: readonly ConformanceCase[];
}

const wrappers = ['cases', 'tests', 'items'];

/**
 * Tells which cases a document holds: a list (or an object with a list of `cases`) is sorted entry by entry, any other object
 * belongs to one family as a whole, or is itself one entry.
 * @returns nothing when no family recognises it
 */
export function recognise(
  document: unknown,
  families: readonly Family[],
  { fileName, readSibling }: { readonly fileName: string; readonly readSibling: ReadSibling },
): readonly RecognisedCases[] | undefined {
  if (isObject(document)) {
    const whole = documentFamily(document, families);
    if (whole !== undefined) {
      const cases = [...whole.cases(document, readSibling), ...strayCases(document, whole)];
      return [{ family: whole.name, notRun: whole.notRun, cases }];
    }
  }
  const entries = entriesOf(document);
  if (entries === undefined) return undefined;
  return entries.length === 0 ? emptyList(families, fileName) : sort(entries, families);
}

/** The cases of sections that the family does not know. */
function strayCases(document: JsonObject, { sections }: DocumentFamily): readonly ConformanceCase[] {
  if (sections === undefined) return [];
  const stray = Object.entries(document).filter(([name]) => !sections.includes(name));
  return stray.flatMap(([name, list]) => {
    if (!Array.isArray(list) || !list.every(isObject)) return [];
    const actual = `no family knows the section ${name}; it knows ${sections.join(', ')}`;
    return list.map((entry, index) => ({
      id: `${name} ${entry.id ?? index}`,
      run: () => ({ ok: false, expected: entry.expected ?? entry, actual }),
    }));
  });
}

function documentFamily(document: JsonObject, families: readonly Family[]) {
  for (const family of families) if (family.shape === 'document' && family.recognises(document)) return family;
  return undefined;
}

function entriesOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return undefined;
  for (const wrapper of wrappers) if (Array.isArray(document[wrapper])) return document[wrapper] as readonly unknown[];
  return [document];
}

/** A list without cases tells nothing by its content; its name has to. */
function emptyList(families: readonly Family[], fileName: string): readonly RecognisedCases[] | undefined {
  const family = families.find(({ name }) => fileName.startsWith(name));
  return family === undefined ? undefined : [{ family: family.name, notRun: family.notRun, cases: [] }];
}

function sort(entries: readonly unknown[], families: readonly Family[]): readonly RecognisedCases[] | undefined {
  const found = new Map<string, { readonly notRun?: string; readonly cases: ConformanceCase[] }>();
  const unknown: ConformanceCase[] = [];
  for (const [index, entry] of entries.entries()) {
    const family = isObject(entry) ? listFamily(entry, families) : undefined;
    if (family === undefined) {
      unknown.push(unrecognised(entry, index));
      continue;
    }
    const group = found.get(family.name) ?? { notRun: family.notRun, cases: [] };
    found.set(family.name, group);
    group.cases.push(family.case(identified(entry as JsonObject, index)));
  }
  if (found.size === 0) return undefined;
  const sorted = [...found].map(([family, { notRun, cases }]) => ({ family, notRun, cases }));
  return unknown.length === 0 ? sorted : [...sorted, { family: 'unrecognised', cases: unknown }];
}

/** Cases are told apart by `id`, some by `name`. */
function identified(entry: JsonObject, index: number): JsonObject {
  return { ...entry, id: String(entry.id ?? entry.name ?? entry.expression ?? `entry ${index}`) };
}

function listFamily(entry: JsonObject, families: readonly Family[]): ListFamily | undefined {
  for (const family of families) if (family.shape === 'list' && family.recognises(entry)) return family;
  return undefined;
}

/** An entry that nobody understands fails; it must not vanish among those that pass. */
function unrecognised(entry: unknown, index: number): ConformanceCase {
  const id = isObject(entry) && typeof entry.id === 'string' ? entry.id : `entry ${index}`;
  const actual = 'no family recognises this case';
  return { id, run: () => ({ ok: false, expected: isObject(entry) ? entry.expected : entry, actual }) };
}
