import type { Range } from './ast.ts';
import { refuseSchedule } from './invalid-schedule.ts';

/** A piece of a cron field. */
export type CronToken =
  | { readonly kind: 'number'; readonly value: number; readonly range: Range }
  | { readonly kind: 'word'; readonly text: string; readonly range: Range }
  | { readonly kind: 'sign'; readonly text: CronSign; readonly range: Range };

/** The signs of a cron field. */
export type CronSign = '*' | '?' | '-' | '/' | ',' | '#';

const SIGNS = '*?-/,#';

/** Cuts one field into tokens. @param offset where the field starts in the expression */
export function lexField(text: string, offset: number): readonly CronToken[] {
  const tokens: CronToken[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at);
    const piece = text.slice(at, end);
    const range = { start: offset + at, end: offset + end };
    if (isDigit(piece.charAt(0))) tokens.push({ kind: 'number', value: Number(piece), range });
    else if (isLetter(piece.charAt(0))) tokens.push({ kind: 'word', text: piece, range });
    else if (SIGNS.includes(piece)) tokens.push({ kind: 'sign', text: piece as CronSign, range });
    else
      refuseSchedule(
        `unexpected "${piece}" at position ${range.start + 1}, expected a number, a name or one of * ? - / , #`,
      );
    at = end;
  }
  return tokens;
}

/** Numbers and words run on; every sign stands alone. */
function endOfToken(text: string, start: number): number {
  const belongs = isDigit(text.charAt(start)) ? isDigit : isLetter(text.charAt(start)) ? isLetter : undefined;
  let end = start + 1;
  while (belongs && end < text.length && belongs(text.charAt(end))) end += 1;
  return end;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return character >= 'A' && character <= 'Z';
}
