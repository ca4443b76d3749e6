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
    const date = new Date(day * daySeconds * 1000);
    const year = date.getUTCFullYear();
    const month = twoDigits[date.getUTCMonth() + 1]!;
    const dayOfMonth = twoDigits[date.getUTCDate()]!;
    this.isoDay = `${String(year).padStart(4, '0')}-${month}-${dayOfMonth}`;
    this.reasonDay = `${dayOfMonth}/${month}/${twoDigits[year % 100]}`;
  }
}

function clock(secondOfDay: number): string {
  const minutes = Math.floor(secondOfDay / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[secondOfDay % 60]}`;
}
