import { monthlyCost } from './monthly-cost.ts';
import { costOf, totalOf } from './priced-line.ts';
import { systemsOf } from './systems.ts';
import { platformPlan, type Tier } from './tier-plan.ts';

/** The limits that the first specification sets; its ceiling is that of the system that its monitoring belongs to. */
const limits = { deployMinutes: 30, sequentialMinutes: 25, goalMinutes: 16, removeMinutes: 15 };
const ceiling = { of: 'monitoring', monthlyUsd: 50 };

/** Returns the plan as text: the order on the clock, the critical path, the tear-down, and what a month costs. */
export function renderPlan(tiers: readonly Tier[]): string {
  return [...clock(tiers, 'create'), '', ...clock(tiers, 'remove'), '', ...cost(tiers)].join('\n');
}

function clock(tiers: readonly Tier[], verb: 'create' | 'remove'): string[] {
  const plan = platformPlan(tiers, verb);
  const title = verb === 'create' ? 'Deploy (npx nx run-many -t deploy)' : 'Tear-down (npx nx run-many -t destroy)';
  const rows = plan.tiers.map(({ name, start, end, because }) =>
    `  ${name.padEnd(16)} ${minute(start)} → ${minute(end)} min   ${because.join(' → ')}`.trimEnd(),
  );
  const verdict =
    verb === 'create'
      ? `goal ${limits.goalMinutes} min, one after the other ${limits.sequentialMinutes}, limit ${limits.deployMinutes}`
      : `limit ${limits.removeMinutes} min`;
  return [
    title,
    ...rows,
    `  critical path    ${plan.path.map(({ name }) => name).join(' → ')}: ${plan.minutes.toFixed(1)} min (${verdict})`,
  ];
}

function cost(tiers: readonly Tier[]): string[] {
  const { lines, total, free } = monthlyCost(tiers);
  const rows = tiers.flatMap(({ name }) => {
    const own = lines.filter(({ tier }) => tier === name);
    const priced = own.map(
      (line) =>
        `    ${line.what.padEnd(58)} ${number(line.quantity)} × ${line.unitPrice.toFixed(4).padStart(8)} ${usd(costOf(line))}`,
    );
    return [`  ${name.padEnd(81)} ${usd(totalOf(own))}`, ...priced];
  });
  const systems = systemsOf(tiers).map((system) => {
    const names = system.map(({ name }) => name);
    const sum = totalOf(lines.filter(({ tier }) => names.includes(tier)));
    return `  ${names.join(', ').padEnd(81)} ${usd(sum)}${names.includes(ceiling.of) ? `   ${verdictOn(sum)}` : ''}`;
  });
  return [
    'Cost a month in USD (us-east-1 list prices of 2026-11-01, 730 hours)',
    ...rows,
    '',
    'Of that each system, tiers that read from each other',
    ...systems,
    `  ${'total'.padEnd(81)} ${usd(total)}`,
    `  ${'always-free tier, if nothing else in the account uses it'.padEnd(81)} ${usd(-free)}`,
  ];
}

const verdictOn = (sum: number) =>
  sum > ceiling.monthlyUsd
    ? `over the ceiling of ${ceiling.monthlyUsd} USD, see docs/deviations.md S0-D16`
    : `within the ceiling of ${ceiling.monthlyUsd} USD`;
const minute = (minutes: number) => minutes.toFixed(1).padStart(5);
const usd = (amount: number) => amount.toFixed(2).padStart(8);
const number = (quantity: number) => String(Math.round(quantity * 100) / 100).padStart(6);
