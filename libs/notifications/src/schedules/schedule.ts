import type { RateUnit, Schedule } from './ast.ts';
import { parseCron } from './cron-parser.ts';
import { InvalidSchedule, refuseSchedule } from './invalid-schedule.ts';

/** Seconds of one unit of a rate. */
const UNIT_SECONDS: Readonly<Record<RateUnit, number>> = { minute: 60, hour: 3600, day: 86400 };

/**
 * Reads a schedule expression.
 * @throws InvalidSchedule in AWS's words
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function parseSchedule(expression: string): Schedule {
  const range = { start: 0, end: expression.length };
  if (!expression.endsWith(')'))
    refuseSchedule('a schedule is rate(…) or cron(…), lower case, without space around it');
  if (expression.startsWith('cron(')) return parseCron(expression.slice(5, -1), 5, range);
  if (expression.startsWith('rate(')) return { kind: 'rate', ...parseRate(expression.slice(5, -1)), range };
  return refuseSchedule('a schedule is rate(…) or cron(…), lower case, without space around it');
}

/** Refuses a schedule anywhere but on the default event bus (recorded). */
export function demandDefaultBus(eventBusName: string | undefined): void {
  if (eventBusName === undefined || eventBusName === 'default') return;
  throw new InvalidSchedule(
    'ScheduleExpression is supported only on the default event bus.',
    `the rule is on the event bus "${eventBusName}"`,
  );
}

/** Seconds between two runs of a rate. */
export function rateSeconds({ value, unit }: { readonly value: number; readonly unit: RateUnit }): number {
  return value * UNIT_SECONDS[unit];
}

/** Twelve digits are more minutes than any clock here counts. */
const LONGEST_VALUE = 12;

function parseRate(body: string): { value: number; unit: RateUnit } {
  const [digits = '', word = '', ...more] = body.split(' ');
  if (more.length > 0 || word === '') refuseSchedule('a rate is a number, one space and a unit');
  if (!/^\d+$/.test(digits) || digits.length > LONGEST_VALUE || Number(digits) === 0) {
    refuseSchedule(`a rate needs a whole number above 0, got "${digits}"`);
  }
  const value = Number(digits);
  const unit = (Object.keys(UNIT_SECONDS) as RateUnit[]).find((known) => word === (value === 1 ? known : `${known}s`));
  if (!unit)
    refuseSchedule(
      `a rate of ${value} needs ${value === 1 ? 'minute, hour or day' : 'minutes, hours or days'}, got "${word}"`,
    );
  return { value, unit };
}
