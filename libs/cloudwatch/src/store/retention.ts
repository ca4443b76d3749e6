import type { Instant } from '../series.ts';

/** How finely datapoints are kept, and until when. */
export interface RetentionTier {
  /** Seconds between two slots; a reader with a shorter period does not see them. */
  readonly resolutionSeconds: number;
  readonly keptSeconds: number;
  /** How many slots are kept together; a matter of memory only. */
  readonly chunkSlots: number;
}

const hour = 3600;
const day = 24 * hour;

/** Finest first; what leaves one tier is added up into the next. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#metrics-retention */
export const retentionTiers: readonly RetentionTier[] = [
  { resolutionSeconds: 1, keptSeconds: 3 * hour, chunkSlots: 900 },
  { resolutionSeconds: 60, keptSeconds: 15 * day, chunkSlots: 480 },
  { resolutionSeconds: 300, keptSeconds: 63 * day, chunkSlots: 1008 },
  { resolutionSeconds: hour, keptSeconds: 455 * day, chunkSlots: 672 },
];

/**
 * The moment from which on the tier still keeps its slots; always a whole slot of the next tier, so that a slot is never
 * spread over two tiers.
 */
export function keptSince(tierIndex: number, now: Instant): Instant {
  const tier = retentionTiers[tierIndex]!;
  const next = retentionTiers[tierIndex + 1] ?? tier;
  const grain = next.resolutionSeconds * 1000;
  return Math.floor((now - tier.keptSeconds * 1000) / grain) * grain;
}

/**
 * Tells whether a reader with the given period sees a tier. Minutes show in shorter periods too, at their first second
 * (recorded 2026); older tiers show only in multiples of their resolution.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html
 */
export function showsIn(tier: RetentionTier, periodSeconds: number): boolean {
  return tier.resolutionSeconds <= 60 || periodSeconds % tier.resolutionSeconds === 0;
}
