const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** What a clock on the wall of a place shows. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
}

/** Reads the clock on the wall of a time zone. */
export function wallClock(instant: number, zone: string): WallClock {
  return clockOf(zone)(instant);
}

/** The clock on the wall of a time zone; looking up the rules of a zone takes long, reading its clock does not. */
function clockOf(zone: string): (instant: number) => WallClock {
  if (zone === 'UTC') return universal;
  const format = formatOf(zone);
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return {
      date: `${parts['year']}-${parts['month']}-${parts['day']}`,
      time: `${parts['hour']}:${parts['minute']}:${parts['second']}`,
      weekday: parts['weekday']!,
    };
  };
}

/** The same without asking for the rules of any zone. */
function universal(instant: number): WallClock {
  const text = new Date(instant).toISOString();
  const weekday = WEEKDAYS[new Date(instant).getUTCDay()]!;
  return { date: text.slice(0, 10), time: text.slice(11, 19), weekday };
}

/** The moment at which the clock of a zone shows a date and time; where it shows it twice, the first, where never, the one just after. */
export function momentOf(date: string, time: string, zone: string): number {
  const shown = Date.parse(`${date}T${time}Z`);
  const read = clockOf(zone);
  const offset = (instant: number): number => {
    const clock = read(instant);
    return Date.parse(`${clock.date}T${clock.time}Z`) - Math.floor(instant / 1000) * 1000;
  };
  const candidates = [shown - offset(shown - 86_400_000), shown - offset(shown + 86_400_000)];
  const exact = candidates.filter((instant) => instant + offset(instant) === shown);
  return Math.min(...(exact.length > 0 ? exact : candidates.slice(0, 1)));
}

/** Tells whether there is such a time zone. */
export function isZone(zone: string): boolean {
  if (zone === 'UTC') return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
