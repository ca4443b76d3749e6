const SECONDS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 };

/** Reads how long something lasts, in milliseconds: `90s`, `6m`, `1h30m`, `1d`. @throws Error when it is no duration */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d{1,6})([dhms])/g)];
  if (text === '' || parts.map(([part]) => part).join('') !== text) {
    throw new Error(`a duration is a number with s, m, h or d, got "${text}"; give 90s, 6m or 1h30m`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit!]! * 1000, 0);
}

/** Writes how long something lasts: `1h30m`, `45s`, `0s`. */
export function printDuration(milliseconds: number): string {
  let rest = Math.round(milliseconds / 1000);
  const parts = Object.entries(SECONDS).map(([unit, seconds]) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0s';
}
