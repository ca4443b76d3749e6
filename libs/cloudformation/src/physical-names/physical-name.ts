import { nameRuleOf, type NameRule } from './name-rules.ts';

/** Gives a number from 0 up to, but not, 1. */
export type RandomSource = () => number;

export interface NamedResource {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
}

const suffixLength = 12;
const lower = 'abcdefghijklmnopqrstuvwxyz0123456789';
const mixed = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/**
 * Makes up the name of a resource that has none: `<stack>-<logical id>-<12 random characters>`. What is too long loses
 * the ends of its first two parts, the longer one first; where CloudFormation cuts is not recorded.
 */
export function physicalName({ type, stackName, logicalId }: NamedResource, random: RandomSource): string {
  const rule = nameRuleOf(type);
  const parts = fit(rule.prefix ?? stackName, logicalId, rule.maxLength - suffixLength - 2);
  const name = [...parts, randomText(suffixLength, rule, random)].join('-');
  return rule.letters === 'lower' ? name.toLowerCase() : name;
}

function fit(first: string, second: string, room: number): readonly [string, string] {
  if (first.length + second.length <= room) return [first, second];
  const half = Math.floor(room / 2);
  const firstRoom = Math.max(half, room - second.length);
  return [first.slice(0, firstRoom), second.slice(0, room - Math.min(first.length, firstRoom))];
}

function randomText(length: number, { letters }: NameRule, random: RandomSource): string {
  const alphabet = letters === 'lower' ? lower : mixed;
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** Makes up a version 4 UUID, as ARNs of stacks and ids of events have. */
export function randomUuid(random: RandomSource): string {
  const digit = (from: number, count: number) => (from + Math.floor(random() * count)).toString(16);
  const digits = (length: number) => Array.from({ length }, () => digit(0, 16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${digit(8, 4)}${digits(3)}-${digits(12)}`;
}
