import type { Instant } from '../series.ts';
import { keptSince, retentionTiers, showsIn } from './retention.ts';
import type { Entry } from './sample.ts';
import type { Tally } from './tally.ts';
import { Tier } from './tier.ts';

/** The samples of one metric published with one unit, each in the tier that its age calls for. */
export class Stream {
  private readonly tiers: (Tier | undefined)[] = retentionTiers.map(() => undefined);
  /** Per tier, the moment before which its slots have gone to the next tier. */
  private readonly since: Instant[] = retentionTiers.map(() => Number.NEGATIVE_INFINITY);

  private rolledUp: Instant = Number.NEGATIVE_INFINITY;

  addValue(time: Instant, value: number, highResolution: boolean): void {
    this.tierFor(time, highResolution)?.addValue(time, value);
  }

  add(time: Instant, entry: Entry, highResolution: boolean): void {
    this.tierFor(time, highResolution)?.add(time, entry);
  }

  /** Adds up what has grown too old for its tier and forgets what is too old for all. */
  rollUp(now: Instant): void {
    if (now === this.rolledUp) return;
    this.rolledUp = now;
    for (let index = 0; index < retentionTiers.length; index += 1) {
      const since = this.since[index]!;
      const kept = keptSince(index, now);
      if (kept <= since) continue;
      this.since[index] = kept;
      const tier = this.tiers[index];
      if (!tier?.reachesBefore(kept)) continue;
      tier.moveBefore(since, kept, index + 1 < retentionTiers.length ? this.tierAt(index + 1) : undefined);
      if (tier.isEmpty) this.tiers[index] = undefined;
    }
  }

  /** Adds up what a reader with the given period sees from `from` up to, but without, `to`. */
  read(from: Instant, to: Instant, periodSeconds: number, tally: Tally): void {
    for (let index = 0; index < retentionTiers.length; index += 1) {
      const tier = this.tiers[index];
      if (tier === undefined || !showsIn(retentionTiers[index]!, periodSeconds)) continue;
      const since = this.visibleSince(index, periodSeconds);
      if (since < to) tier.read(Math.max(from, since), to, tally);
    }
  }

  /** Tells whether the slots are just the reader's periods. */
  hasSlotsOf(from: Instant, periodSeconds: number): boolean {
    const index = tierOf(periodSeconds);
    if (index < 0 || from % (periodSeconds * 1000) !== 0) return false;
    for (let other = 0; other < this.tiers.length; other += 1)
      if (other !== index && this.tiers[other] !== undefined) return false;
    return true;
  }

  /** Visits each slot by itself, where `hasSlotsOf` the period. */
  visitSlots(from: Instant, to: Instant, periodSeconds: number, tally: Tally, visit: (moment: Instant) => void): void {
    const index = tierOf(periodSeconds);
    this.tiers[index]?.visit(Math.max(from, this.since[index]!), to, tally, visit);
  }

  /** The first moment, not before `from`, at which the reader sees anything; undefined when there is none before `to`. */
  firstTime(from: Instant, to: Instant, periodSeconds: number): Instant | undefined {
    let first: Instant | undefined;
    for (let index = 0; index < retentionTiers.length; index += 1) {
      const tier = this.tiers[index];
      if (tier === undefined || !showsIn(retentionTiers[index]!, periodSeconds)) continue;
      const found = tier.firstTime(Math.max(from, this.visibleSince(index, periodSeconds)), first ?? to);
      first = found ?? first;
    }
    return first;
  }

  get isEmpty(): boolean {
    return this.tiers.every((tier) => tier === undefined);
  }

  /** Minutes are visible in shorter periods only for as long as seconds are kept. */
  private visibleSince(index: number, periodSeconds: number): Instant {
    const since = this.since[index]!;
    return periodSeconds < retentionTiers[index]!.resolutionSeconds ? Math.max(since, this.since[0]!) : since;
  }

  private tierFor(time: Instant, highResolution: boolean): Tier | undefined {
    let index = highResolution ? 0 : 1;
    while (index < this.since.length && time < this.since[index]!) index += 1;
    return index < this.since.length ? this.tierAt(index) : undefined;
  }

  private tierAt(index: number): Tier {
    return (this.tiers[index] ??= new Tier(retentionTiers[index]!));
  }
}

function tierOf(periodSeconds: number): number {
  return retentionTiers.findIndex(({ resolutionSeconds }) => resolutionSeconds === periodSeconds);
}
