import type { Measurement } from './measurement.ts';

/** Returns one measurement as a line: the figure, the goal and whether it is met, and the ratio to the baseline. */
export function reportLine({ name, unit, measured, atMost, atLeast, baseline }: Measurement): string {
  const parts = [`  ${name}: ${figure(measured)} ${unit}`];
  if (atMost !== undefined) parts.push(`goal ≤ ${figure(atMost)} ${measured <= atMost ? '✓' : '✗'}`);
  if (atLeast !== undefined) parts.push(`goal ≥ ${figure(atLeast)} ${measured >= atLeast ? '✓' : '✗'}`);
  if (baseline)
    parts.push(`${figure(baseline.value / measured)} × against ${baseline.name} (${figure(baseline.value)} ${unit})`);
  return parts.join(', ');
}

/** A ratio above 1 is always the better one. */
function ratio(unit: Measurement['unit'], measured: number, baseline: number): number {
  return unit === 'lines/s' ? measured / baseline : baseline / measured;
}

function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
