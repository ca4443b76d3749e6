/** One thing a resource is put through: `connections=78 over 10m` holds an amount and the time it takes to get there. */
export interface Condition {
  readonly name: string;
  readonly amount?: number;
  /** Seconds until the amount is reached; 0 is at once. */
  readonly overSeconds: number;
}

/** The text names no condition of the model; the sentence is for a person. */
export class ConditionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConditionError';
  }
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/**
 * Reads conditions separated by commas, each a name, `=` and a number where it takes one, and `over` with a duration where it comes
 * slowly: `cpu=95, connections=78 over 10m`.
 *
 * @throws ConditionError where the text goes wrong
 */
export function parseConditions(text: string): Condition[] {
  return text.split(',').map(parseOne);
}

/** Writes conditions as they are read. */
export function printConditions(conditions: readonly Condition[]): string {
  return conditions.map(printOne).join(', ');
}

function parseOne(text: string): Condition {
  const [head = '', over, duration, ...rest] = text.trim().split(/\s+/);
  const [name = '', amount, ...more] = head.split('=');
  const form = 'a condition is a name, "=" and a number, "over" and a time: connections=78 over 10m';
  if (!/^[a-z][a-z-]{0,40}$/.test(name) || more.length > 0 || rest.length > 0) {
    throw new ConditionError(`cannot read the condition "${text.trim()}"; ${form}`);
  }
  if (over !== undefined && (over !== 'over' || duration === undefined)) {
    throw new ConditionError(`unexpected "${over}" in the condition "${text.trim()}"; ${form}`);
  }
  return {
    name,
    ...(amount === undefined ? {} : { amount: parseAmount(amount) }),
    overSeconds: duration === undefined ? 0 : parseDuration(duration),
  };
}

function parseAmount(text: string): number {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text))
    throw new ConditionError(`the amount must be a number from 0 up, got "${text}"`);
  return Number(text);
}

function parseDuration(text: string): number {
  const [, count, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  if (count === undefined)
    throw new ConditionError(`a time is a number with s, m or h, got "${text}"; give 30s, 10m or 2h`);
  return Number(count) * SECONDS[unit!]!;
}

function printOne({ name, amount, overSeconds }: Condition): string {
  const head = amount === undefined ? name : `${name}=${amount}`;
  if (overSeconds === 0) return head;
  const unit = overSeconds % 3600 === 0 ? 'h' : overSeconds % 60 === 0 ? 'm' : 's';
  return `${head} over ${overSeconds / SECONDS[unit]!}${unit}`;
}
