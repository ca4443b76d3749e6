const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-09-14T11:18:44.401+0000`, from epoch milliseconds. */
export function renderInstant(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}

/** `2026-09-14T11:18:44Z`: the `time` of an event, cut to the second. */
export function renderEventTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** `Monday 14 September, 2026 11:18:44 UTC`: the form of e-mails and of composite alarms' reasons. */
export function renderLongInstant(instant: number): string {
  const at = new Date(instant);
  const day = `${DAYS[at.getUTCDay()]} ${String(at.getUTCDate()).padStart(2, '0')} ${MONTHS[at.getUTCMonth()]}`;
  return `${day}, ${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} UTC`;
}
