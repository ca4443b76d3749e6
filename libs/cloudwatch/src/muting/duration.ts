import { MuteRuleError } from './errors.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The units in the order in which they may stand; `T` comes before hours and minutes. */
const units = [
  { letter: 'D', time: false, milliseconds: day },
  { letter: 'H', time: true, milliseconds: hour },
  { letter: 'M', time: true, milliseconds: minute },
] as const;

/**
 * Reads the duration of a mute rule: ISO 8601 of days, hours and minutes such as `P2DT12H`, from PT1M to P15D, in
 * milliseconds. A day is 24 hours. Weeks, months, years and seconds, which no example of AWS has, are refused.
 * @throws MuteRuleError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html
 */
export function parseMuteDuration(text: string): number {
  const milliseconds = text.startsWith('P') ? readAmounts(text) : undefined;
  if (milliseconds === undefined || milliseconds < minute || milliseconds > 15 * day) {
    throw new MuteRuleError(`a mute duration must be days, hours and minutes from PT1M to P15D, got ${text}`);
  }
  return milliseconds;
}

/** Undefined for anything but whole amounts of ever smaller units, or for no amount at all. */
function readAmounts(text: string): number | undefined {
  let total = 0;
  let unit = 0;
  let time = false;
  let at = 1;
  while (at < text.length) {
    if (text[at] === 'T' && !time) {
      time = true;
      at += 1;
    }
    const digits = digitsAt(text, at);
    const letter = text[at + digits.length];
    while (unit < units.length && !(units[unit]!.letter === letter && units[unit]!.time === time)) unit += 1;
    if (digits === '' || unit === units.length) return undefined;
    total += Number(digits) * units[unit]!.milliseconds;
    unit += 1;
    at += digits.length + 1;
  }
  return total;
}

function digitsAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && text[end]! >= '0' && text[end]! <= '9') end += 1;
  return text.slice(start, end);
}
