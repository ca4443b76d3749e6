import type { Instant } from '../series.ts';

const dayMilliseconds = 86_400_000;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Writes moments of the same few days quickly, in the two ways that alarms write them; it remembers the last day it wrote. */
export class TimestampWriter {
  private day = NaN;
  private isoDay = '';
  private reasonDay = '';

  /** Writes `2026-09-14T06:42:02.864+0000`. */
  iso(at: Instant): string {
    this.turnTo(at);
    return `${this.isoDay}T${clock(at)}.${String(modulo(at, 1000)).padStart(3, '0')}+0000`;
  }

  /** Writes `14/09/26 06:42:02`. */
  reason(at: Instant): string {
    this.turnTo(at);
    return `${this.reasonDay} ${clock(at)}`;
  }

  private turnTo(at: Instant): void {
    const day = Math.floor(at / dayMilliseconds);
    if (day === this.day) return;
    this.day = day;
    const date = new Date(at);
    const year = date.getUTCFullYear();
    const month = twoDigits[date.getUTCMonth() + 1]!;
    const dayOfMonth = twoDigits[date.getUTCDate()]!;
    this.isoDay = `${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`;
    this.reasonDay = `${dayOfMonth}/${month}/${twoDigits[year % 100]}`;
  }
}

function clock(at: Instant): string {
  const seconds = Math.floor(modulo(at, dayMilliseconds) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
