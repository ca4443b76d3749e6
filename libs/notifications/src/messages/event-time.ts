/** `2026-09-14T11:18:44Z`: the `time` of an event, from epoch milliseconds, cut to the second. */
export function renderEventTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
