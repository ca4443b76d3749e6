import type { Ids } from '../../../ids.ts';
import { invalidParameter } from '../faults.ts';

/** What a password is made of, by AWS's names. */
export interface PasswordSettings {
  /** @default 32 */
  readonly PasswordLength?: number;
  readonly ExcludeCharacters?: string;
  readonly ExcludeNumbers?: boolean;
  readonly ExcludePunctuation?: boolean;
  readonly ExcludeUppercase?: boolean;
  readonly ExcludeLowercase?: boolean;
  readonly IncludeSpace?: boolean;
  /** Whether each kind of character is there at least once. @default true */
  readonly RequireEachIncludedType?: boolean;
}

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const UPPERCASE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWERCASE = UPPERCASE.toLowerCase();
const NUMBERS = '0123456789';

/** Draws a password. @throws AwsError InvalidParameterException when no character is left, or the length holds not one of each kind */
export function randomPassword(ids: Ids, settings: PasswordSettings): string {
  const { PasswordLength: length = 32, RequireEachIncludedType: each = true } = settings;
  const kinds = kindsOf(settings);
  const all = kinds.join('');
  if (all === '') throw invalidParameter('The password must contain at least one character type.');
  if (each && length < kinds.length) {
    throw invalidParameter('The password length is too short based on the required types.');
  }
  const demanded = each ? kinds.map((kind) => draw(ids, kind)) : [];
  const rest = Array.from({ length: length - demanded.length }, () => draw(ids, all));
  return shuffled(ids, [...demanded, ...rest]).join('');
}

function kindsOf(settings: PasswordSettings): string[] {
  const excluded = new Set(settings.ExcludeCharacters ?? '');
  const kinds = [
    settings.ExcludeLowercase ? '' : LOWERCASE,
    settings.ExcludeUppercase ? '' : UPPERCASE,
    settings.ExcludeNumbers ? '' : NUMBERS,
    settings.ExcludePunctuation ? '' : PUNCTUATION,
    settings.IncludeSpace ? ' ' : '',
  ];
  return kinds
    .map((kind) => [...kind].filter((character) => !excluded.has(character)).join(''))
    .filter((kind) => kind !== '');
}

function shuffled(ids: Ids, characters: string[]): string[] {
  for (let last = characters.length - 1; last > 0; last -= 1) {
    const other = index(ids, last + 1);
    [characters[last], characters[other]] = [characters[other]!, characters[last]!];
  }
  return characters;
}

function draw(ids: Ids, alphabet: string): string {
  return alphabet[index(ids, alphabet.length)]!;
}

/** A number from 0 up to, not including, `end`, which is small against the 48 bits that it is drawn from. */
function index(ids: Ids, end: number): number {
  return Number.parseInt(ids.hex(12), 16) % end;
}
