import { isDigit } from '../../shared/characters.ts';
import type { Cursor } from './cursor.ts';

/** Moves over a string, from its opening quote; false if it is not one. */
export function passString(cursor: Cursor): boolean {
  const { text } = cursor;
  let at = cursor.at + 1;
  cursor.start = at;
  cursor.escaped = false;
  for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(at)) {
    if (!(code >= 32)) return false; // a control character, or NaN past the end
    if (code === 92) {
      cursor.escaped = true;
      at = passEscape(text, at);
      if (at < 0) return false;
    } else at++;
  }
  cursor.end = at;
  cursor.at = at + 1;
  return true;
}

function passEscape(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case 34: // "
    case 92: // \
    case 47: // /
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return at + 2;
    case 117: // u
      for (let digit = at + 2; digit < at + 6; digit++) if (!isHexDigit(text.charCodeAt(digit))) return -1;
      return at + 6;
    default:
      return -1;
  }
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** Moves over a number; false if it is not one. */
export function passNumber(cursor: Cursor): boolean {
  const { text } = cursor;
  cursor.start = cursor.at;
  let at = text.charCodeAt(cursor.at) === 45 ? cursor.at + 1 : cursor.at;
  const first = at;
  at = passDigits(text, at);
  if (at === first || (at > first + 1 && text.charCodeAt(first) === 48)) return false;
  if (text.charCodeAt(at) === 46) {
    const fraction = at + 1;
    at = passDigits(text, fraction);
    if (at === fraction) return false;
  }
  const exponent = text.charCodeAt(at);
  if (exponent === 101 || exponent === 69) {
    const sign = text.charCodeAt(at + 1);
    const power = sign === 43 || sign === 45 ? at + 2 : at + 1;
    at = passDigits(text, power);
    if (at === power) return false;
  }
  cursor.end = at;
  cursor.at = at;
  return true;
}

function passDigits(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Moves over `true`, `false` or `null`; false if the word does not stand here. */
export function passWord(cursor: Cursor, word: 'true' | 'false' | 'null'): boolean {
  if (!cursor.text.startsWith(word, cursor.at)) return false;
  cursor.at += word.length;
  return true;
}
