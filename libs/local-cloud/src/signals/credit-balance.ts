import type { Subject } from './signal-model.ts';

/** What the balance depends on. */
export interface CreditInput {
  readonly vcpus: number;
  readonly creditsPerHour: number;
  /** When it booted, with no credits, in epoch milliseconds. */
  readonly startedAt: number;
  readonly subject: Subject;
  readonly instant: number;
  /** What it uses in its ordinary life, in percent. */
  readonly usual: number;
  /** What it uses now, in percent. */
  readonly cpu: number;
}

/**
 * The CPU credits of a burstable machine: earned each hour up to a day's worth, one spent per minute of one whole vCPU.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
 */
export function creditBalance(input: CreditInput): number {
  const { vcpus, creditsPerHour, startedAt, subject, instant, usual, cpu } = input;
  const gained = (percent: number): number => creditsPerHour - (percent / 100) * vcpus * 60;
  const within = (balance: number): number => Math.min(creditsPerHour * 24, Math.max(0, balance));
  const since = Math.max(subject.since ?? instant, startedAt);
  const before = within((gained(usual) * (since - startedAt)) / 3_600_000);
  return Math.round(within(before + (gained(cpu) * (instant - since)) / 3_600_000) * 100) / 100;
}

/** The credits spent in five minutes at so many percent. */
export function creditsSpent(cpu: number, vcpus: number): number {
  return Math.round((cpu / 100) * vcpus * 5 * 100) / 100;
}
