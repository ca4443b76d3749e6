import type { Measurement } from './measurement.ts';

/** Returns one measurement as a line: the figure, the goal and whether it is met, and how many times better than the baseline it is. */
export function reportLine({ name, unit, measured, atMost, atLeast, baseline }: Measurement): string {
  const parts = [`  ${name}: ${figure(measured)} ${unit}`];
  if (atMost !== undefined) parts.push(`goal ≤ ${figure(atMost)} ${measured <= atMost ? '✓' : '✗'}`);
  if (atLeast !== undefined) parts.push(`goal ≥ ${figure(atLeast)} ${measured >= atLeast ? '✓' : '✗'}`);
  if (baseline) {
    const times = unit === 'lines/s' ? measured / baseline.value : baseline.value / measured;
    parts.push(`${figure(times)} × as good as ${baseline.name} (${figure(baseline.value)} ${unit})`);
  }
  return parts.join(', ');
}

function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
