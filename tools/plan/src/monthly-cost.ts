import { linesFor } from './price-rules.ts';
import { totalOf, type PricedLine } from './priced-line.ts';
import { alwaysFree } from './prices.ts';
import type { Tier } from './tier-plan.ts';

/** What the platform costs a month in USD, at list price. */
export interface MonthlyCost {
  /** Every priced line; equal ones of a tier are added up. */
  readonly lines: readonly PricedLine[];
  readonly total: number;
  /** What the always-free tier takes off, if nothing else in the account uses it. */
  readonly free: number;
}

/** Prices every resource of every tier. */
export function monthlyCost(tiers: readonly Tier[]): MonthlyCost {
  const lines = tiers.flatMap(({ name: tier, template }) =>
    addedUp(
      Object.values(template.Resources).flatMap((resource) => linesFor(resource).map((line) => ({ tier, ...line }))),
    ),
  );
  return { lines, total: totalOf(lines), free: freeShare(lines) };
}

function addedUp(lines: readonly PricedLine[]): readonly PricedLine[] {
  const byWhat = new Map<string, PricedLine>();
  for (const line of lines)
    byWhat.set(line.what, { ...line, quantity: line.quantity + (byWhat.get(line.what)?.quantity ?? 0) });
  return [...byWhat.values()];
}

function freeShare(lines: readonly PricedLine[]): number {
  const kinds = Object.entries(alwaysFree).map(([kind, allowance]) => {
    const paid = lines.filter(({ free }) => free === kind);
    const units = sum(paid.map(({ quantity }) => quantity));
    return Math.min(units, allowance) * (paid[0]?.unitPrice ?? 0);
  });
  return sum(kinds);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
