import type { Instant } from '../series.ts';

const dayMilliseconds = 86_400_000;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Writes moments of the same few days quickly, in the two ways that alarms write them. */
export interface TimestampWriter {
  /** Writes `2026-09-14T06:42:02.864+0000`. */
  iso(at: Instant): string;
  /** Writes `14/09/26 06:42:02`. */
  reason(at: Instant): string;
}

/** Makes a writer that remembers the last day it wrote. */
export function timestampWriter(): TimestampWriter {
  let day = NaN;
  let isoDay = '';
  const dayOf = (at: Instant): string => {
    const wanted = Math.floor(at / dayMilliseconds);
    if (wanted !== day) {
      day = wanted;
      isoDay = new Date(wanted * dayMilliseconds).toISOString().slice(0, 10);
    }
    return isoDay;
  };
  return {
    iso: (at) => `${dayOf(at)}T${clock(at)}.${String(modulo(at, 1000)).padStart(3, '0')}+0000`,
    reason: (at) => {
      const written = dayOf(at);
      return `${written.slice(8)}/${written.slice(5, 7)}/${written.slice(2, 4)} ${clock(at)}`;
    },
  };
}

function clock(at: Instant): string {
  const seconds = Math.floor(modulo(at, dayMilliseconds) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
