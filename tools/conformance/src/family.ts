/** What a case wanted and what the engines gave. */
export interface Outcome {
  readonly ok: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One case, ready to run; `run` may throw, which is a failure. */
export interface ConformanceCase {
  readonly id: string;
  /** Why this case is not run, if it is not. */
  readonly notRun?: string;
  run(): Outcome;
}

/** Reads what a case file refers to as `file.json#member`; undefined when there is nothing like it. */
export type ReadSibling = (reference: string) => unknown;

/** Cases of one format. */
interface FamilyBase {
  /** The name of the format: the usual file name without `.json`. */
  readonly name: string;
  /** Why these cases are not run, if they are not. */
  readonly notRun?: string;
}

/** A family whose documents are lists of cases; a file may mix several of them. */
export interface ListFamily extends FamilyBase {
  readonly shape: 'list';
  recognises(entry: JsonObject): boolean;
  case(entry: JsonObject): ConformanceCase;
}

/** A family whose document is one object with several sections. */
export interface DocumentFamily extends FamilyBase {
  readonly shape: 'document';
  /** The lists of a document that are understood, as cases or as their data; a case in any other list fails. */
  readonly sections?: readonly string[];
  recognises(document: JsonObject): boolean;
  cases(document: JsonObject, readSibling: ReadSibling): readonly ConformanceCase[];
}

export type Family = ListFamily | DocumentFamily;

/** A JSON object whose members are read by the adapter that recognised it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- case files come from outside and are probed member by member
export type JsonObject = Readonly<Record<string, any>>;

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
