/** One thing that is paid for every month. */
export interface PricedLine {
  readonly tier: string;
  readonly what: string;
  readonly quantity: number;
  readonly unitPrice: number;
  /** What the always-free tier counts it as. @default - nothing of it is free */
  readonly free?: 'alarmMetric' | 'customMetric' | 'dashboard' | 'logGiB';
}

/** Returns what a line costs a month, in USD. */
export function costOf({ quantity, unitPrice }: PricedLine): number {
  return quantity * unitPrice;
}

/** What lines come to together, in USD. */
export function totalOf(lines: readonly PricedLine[]): number {
  return lines.reduce((total, line) => total + costOf(line), 0);
}
