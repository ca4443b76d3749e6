import { CRON_FIELDS, type CronField, type CronSchedule, type CronTerm, type Range } from './ast.ts';
import { FIELD_LIMITS } from './field-limits.ts';
import { refuseSchedule } from './invalid-schedule.ts';
import { lexField, type CronSign, type CronToken } from './lexer.ts';

/** Where the parser of one field stands. */
interface Reader {
  readonly field: CronField;
  readonly tokens: readonly CronToken[];
  at: number;
}

/**
 * Reads the six fields between the brackets of `cron(…)`; one or more spaces stand between two fields.
 * Names are upper case, as AWS writes them.
 * @throws InvalidSchedule
 */
export function parseCron(body: string, offset: number, range: Range): CronSchedule {
  const texts = splitFields(body);
  if (texts.length !== CRON_FIELDS.length) refuseSchedule(`cron needs 6 fields, got ${texts.length}`);
  const fields = Object.fromEntries(
    CRON_FIELDS.map((field, index) => {
      const { text, at } = texts[index] as FieldText;
      return [field, parseField(field, text, offset + at)];
    }),
  ) as Record<CronField, readonly CronTerm[]>;
  if (isUnspecified(fields.daysOfMonth) === isUnspecified(fields.daysOfWeek)) {
    refuseSchedule('exactly one of day-of-month and day-of-week must be ?');
  }
  return { kind: 'cron', fields, range };
}

interface FieldText {
  readonly text: string;
  readonly at: number;
}

function splitFields(body: string): readonly FieldText[] {
  if (body.startsWith(' ') || body.endsWith(' ')) refuseSchedule('no space may stand right inside the brackets');
  const fields: FieldText[] = [];
  let at = 0;
  for (const text of body.split(' ')) {
    if (text !== '') fields.push({ text, at });
    at += text.length + 1;
  }
  return fields;
}

function isUnspecified(terms: readonly CronTerm[]): boolean {
  return terms.some((term) => term.kind === 'any' && term.written === '?');
}

function parseField(field: CronField, text: string, offset: number): readonly CronTerm[] {
  const reader: Reader = { field, tokens: lexField(text, offset), at: 0 };
  const terms = [parseTerm(reader)];
  while (takeSign(reader, ',')) terms.push(parseTerm(reader));
  if (reader.at < reader.tokens.length) unexpected(reader, 'a comma or the end of the field');
  if (terms.length > 1 && isUnspecified(terms)) refuseSchedule(`? stands alone in ${field}`);
  return terms;
}

function parseTerm(reader: Reader): CronTerm {
  const start = reader.tokens[reader.at]?.range.start ?? 0;
  if (takeSign(reader, '?')) return { kind: 'any', written: demandQuestion(reader), range: rangeFrom(reader, start) };
  if (takeSign(reader, '*')) return parseAny(reader, start);
  return parseDayTerm(reader, start) ?? parseValues(reader, start);
}

function demandQuestion({ field }: Reader): '?' {
  if (field !== 'daysOfMonth' && field !== 'daysOfWeek') refuseSchedule(`? is for the day fields, not for ${field}`);
  return '?';
}

function parseAny(reader: Reader, start: number): CronTerm {
  if (!takeSign(reader, '/')) return { kind: 'any', written: '*', range: rangeFrom(reader, start) };
  const from = FIELD_LIMITS[reader.field].least;
  return { kind: 'step', from, by: parseStep(reader), range: rangeFrom(reader, start) };
}

function parseValues(reader: Reader, start: number): CronTerm {
  const from = parseValue(reader);
  const to = takeSign(reader, '-') ? parseValue(reader) : undefined;
  if (takeSign(reader, '/')) return { kind: 'step', from, to, by: parseStep(reader), range: rangeFrom(reader, start) };
  if (to !== undefined) return { kind: 'span', from, to, range: rangeFrom(reader, start) };
  return { kind: 'value', value: from, range: rangeFrom(reader, start) };
}

/** The words and signs that only days know: `L`, `L-3`, `LW`, `15W`, `6L`, `FRIL`, `3#2`. */
function parseDayTerm(reader: Reader, start: number): CronTerm | undefined {
  if (reader.field === 'daysOfMonth') return parseDayOfMonth(reader, start);
  return reader.field === 'daysOfWeek' ? parseDayOfWeek(reader, start) : undefined;
}

function parseDayOfMonth(reader: Reader, start: number): CronTerm | undefined {
  if (takeWord(reader, 'LW')) return { kind: 'nearest-weekday', range: rangeFrom(reader, start) };
  if (takeWord(reader, 'L')) {
    const daysBefore = takeSign(reader, '-') ? parseNumber(reader, 1, 30) : 0;
    return { kind: 'last-day', daysBefore, range: rangeFrom(reader, start) };
  }
  if (!followedByWord(reader, 'W')) return undefined;
  const day = parseValue(reader);
  reader.at += 1;
  return { kind: 'nearest-weekday', day, range: rangeFrom(reader, start) };
}

function parseDayOfWeek(reader: Reader, start: number): CronTerm | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind === 'word' && token.text.endsWith('L')) {
    reader.at += 1;
    const day = token.text === 'L' ? SATURDAY : named(reader, token.text.slice(0, -1));
    return token.text === 'L'
      ? { kind: 'value', value: day, range: rangeFrom(reader, start) }
      : { kind: 'last-weekday', day, range: rangeFrom(reader, start) };
  }
  if (followedByWord(reader, 'L')) {
    const day = parseValue(reader);
    reader.at += 1;
    return { kind: 'last-weekday', day, range: rangeFrom(reader, start) };
  }
  const following = reader.tokens[reader.at + 1];
  if (following?.kind !== 'sign' || following.text !== '#') return undefined;
  const day = parseValue(reader);
  reader.at += 1;
  return { kind: 'nth-weekday', day, nth: parseNumber(reader, 1, 5), range: rangeFrom(reader, start) };
}

/** `L` alone in the day of the week is its last day. */
const SATURDAY = 7;

function parseValue(reader: Reader): number {
  const token = reader.tokens[reader.at];
  const { least, most } = FIELD_LIMITS[reader.field];
  if (token?.kind !== 'word') return parseNumber(reader, least, most);
  reader.at += 1;
  return named(reader, token.text);
}

function named({ field }: Reader, name: string): number {
  const { least, names } = FIELD_LIMITS[field];
  const index = names.indexOf(name);
  if (index < 0)
    refuseSchedule(`${field} has no value "${name}"${names.length > 0 ? `; it has ${names.join(', ')}` : ''}`);
  return least + index;
}

function parseNumber(reader: Reader, least: number, most: number): number {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'number') return unexpected(reader, `a number from ${least} to ${most}`);
  reader.at += 1;
  if (token.value < least || token.value > most) {
    refuseSchedule(`${reader.field} must be from ${least} to ${most}, got ${token.value}`);
  }
  return token.value;
}

function parseStep(reader: Reader): number {
  const { least, most } = FIELD_LIMITS[reader.field];
  return parseNumber(reader, 1, Math.max(most - least, 1));
}

function takeSign(reader: Reader, sign: CronSign): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'sign' || token.text !== sign) return false;
  reader.at += 1;
  return true;
}

function takeWord(reader: Reader, word: string): boolean {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'word' || token.text !== word) return false;
  reader.at += 1;
  return true;
}

function followedByWord({ tokens, at }: Reader, word: string): boolean {
  const following = tokens[at + 1];
  return tokens[at]?.kind === 'number' && following?.kind === 'word' && following.text === word;
}

function rangeFrom({ tokens, at }: Reader, start: number): Range {
  return { start, end: tokens[at - 1]?.range.end ?? start };
}

function unexpected({ tokens, at, field }: Reader, expected: string): never {
  const token = tokens[at];
  const got = token === undefined ? 'the end' : `"${token.kind === 'number' ? token.value : token.text}"`;
  return refuseSchedule(`unexpected ${got} in ${field}, expected ${expected}`);
}
