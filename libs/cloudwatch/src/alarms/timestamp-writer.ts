import type { Instant } from '../series.ts';

const daySeconds = 86_400;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Writes moments of the same few days quickly, in the two ways that alarms write them; it remembers what it wrote last. */
export class TimestampWriter {
  private day = NaN;
  private isoDay = '';
  private reasonDay = '';
  private second = NaN;
  private clock = '';

  /** Writes `2026-09-14T06:42:02.864+0000`. */
  iso(at: Instant): string {
    const milliseconds = this.turnTo(at);
    if (milliseconds === 0) return `${this.isoDay}T${this.clock}.000+0000`;
    return `${this.isoDay}T${this.clock}.${String(milliseconds).padStart(3, '0')}+0000`;
  }

  /** Writes `14/09/26 06:42:02`. */
  reason(at: Instant): string {
    this.turnTo(at);
    return `${this.reasonDay} ${this.clock}`;
  }

  /** Returns what is left of the second. */
  private turnTo(at: Instant): number {
    const second = Math.floor(at / 1000);
    if (second === this.second) return at - second * 1000;
    this.second = second;
    const day = Math.floor(second / daySeconds);
    if (day !== this.day) this.turnToDay(day);
    this.clock = clock(second - day * daySeconds);
    return at - second * 1000;
  }

  private turnToDay(day: number): void {
    this.day = day;
    const { year, month, dayOfMonth } = civilDate(day);
    this.isoDay = `${String(year).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[dayOfMonth]}`;
    this.reasonDay = `${twoDigits[dayOfMonth]}/${twoDigits[month]}/${twoDigits[year % 100]}`;
  }
}

/**
 * Finds the date of a day counted from 1 January 1970, without a `Date`. Years are taken to begin in March, so that a leap day is
 * the last of its year.
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
function civilDate(day: number): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const dayOfEra = since - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

function clock(secondOfDay: number): string {
  const minutes = Math.floor(secondOfDay / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[secondOfDay % 60]}`;
}
