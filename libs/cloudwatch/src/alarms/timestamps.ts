import type { Instant } from '../series.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** Writes `2026-09-14T06:42:02.864+0000`. */
export function awsTimestamp(at: Instant): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}

/** Writes `Monday 14 September, 2026 06:42:02 UTC`. */
export function spokenTimestamp(at: Instant): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  const time = date.toISOString().slice(11, 19);
  return `${weekdays[date.getUTCDay()]} ${day} ${months[date.getUTCMonth()]}, ${date.getUTCFullYear()} ${time} UTC`;
}
