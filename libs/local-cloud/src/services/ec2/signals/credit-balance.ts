import type { Subject } from '../../../signals/signal-model.ts';
import { instanceTypeNamed } from '../instances/instance-types.ts';
import type { Instance } from '../instances/instance.ts';

/** What the balance depends on. */
export interface CreditInput {
  readonly subject: Subject;
  readonly instant: number;
  /** What it uses in its ordinary life, in percent. */
  readonly usual: number;
  /** What it uses now, in percent. */
  readonly cpu: number;
}

/**
 * The CPU credits of a burstable instance: earned each hour up to a day's worth, one spent per minute of one whole vCPU. Undefined for
 * types without credits.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
 */
export function creditBalance(instance: Instance, { subject, instant, usual, cpu }: CreditInput): number | undefined {
  const { vcpus, creditsPerHour } = instanceTypeNamed(instance.type);
  if (creditsPerHour === undefined) return undefined;
  const most = creditsPerHour * 24;
  const gained = (percent: number): number => creditsPerHour - (percent / 100) * vcpus * 60;
  const within = (balance: number): number => Math.min(most, Math.max(0, balance));
  const since = Math.max(subject.since ?? instant, instance.launchedAt);
  const before = within((gained(usual) * (since - instance.launchedAt)) / 3_600_000);
  return Math.round(within(before + (gained(cpu) * (instant - since)) / 3_600_000) * 100) / 100;
}
