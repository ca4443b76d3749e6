import {
  MetricStore,
  type Instant,
  type KnownMetric,
  type Metric,
  type Sample,
  type Unit,
} from '@shopwatch/cloudwatch';

const minute = 60_000;
const day = 86_400_000;

/** Every stretch of the past with the resolution that CloudWatch keeps in it, the newest first. */
const stretches = [
  { from: 0, to: 15 * day, periodSeconds: 60 },
  { from: 15 * day, to: 63 * day, periodSeconds: 300 },
  { from: 63 * day, to: 455 * day, periodSeconds: 3600 },
] as const;

/** What was published for one period: the moment, and a value or count, sum, minimum and maximum. */
type SavedSlot = readonly [Instant, number] | readonly [Instant, number, number, number, number];

interface SavedSeries {
  readonly metric: Metric;
  readonly unit: Unit;
  readonly slots: readonly SavedSlot[];
}

interface SavedMetrics {
  /** Absent when nothing was ever published. */
  readonly now?: Instant;
  readonly series: readonly SavedSeries[];
}

/**
 * Puts a store into plain data, period by period. Counts, sums and extremes are exact; what several different samples of one
 * period say beyond that (percentiles, single seconds) is not kept.
 */
export function saveMetrics(store: MetricStore): SavedMetrics {
  if (!Number.isFinite(store.now)) return { series: [] };
  const series = store.knownMetrics().flatMap((known) => saveMetric(store, known));
  return { now: store.now, series };
}

/** Makes a store from plain data. */
export function loadMetrics(saved: unknown): MetricStore {
  const { now, series } = saved as SavedMetrics;
  const store = new MetricStore();
  for (const { metric, unit, slots } of series) {
    for (const slot of slots) store.record(metric, { timestamp: slot[0], unit, sample: sampleOf(slot) });
  }
  if (now !== undefined) store.advance(now);
  return store;
}

function saveMetric(store: MetricStore, { metric }: KnownMetric): SavedSeries[] {
  const newest = Math.ceil(store.now / minute) * minute + 2 * 60 * minute;
  const units = new Set(
    stretches.flatMap(({ to, periodSeconds }) => store.unitsBetween(metric, store.now - to, newest, periodSeconds)),
  );
  return [...units].map((unit) => ({ metric, unit, slots: saveSlots(store, metric, unit) }));
}

function saveSlots(store: MetricStore, metric: Metric, unit: Unit): SavedSlot[] {
  const slots: SavedSlot[] = [];
  for (const { from, to, periodSeconds } of stretches) {
    const step = periodSeconds * 1000;
    const start = Math.ceil((store.now - to) / step) * step;
    const end =
      from === 0 ? Math.ceil(store.now / step) * step + 2 * 60 * minute : Math.ceil((store.now - from) / step) * step;
    const periods = { start, periodSeconds, count: Math.round((end - start) / step) };
    store.visitPeriods(metric, unit, periods, false, (index, { sampleCount, sum, minimum, maximum }) => {
      const at = start + index * step;
      slots.push(sampleCount === 1 && minimum === maximum ? [at, sum] : [at, sampleCount, sum, minimum, maximum]);
    });
  }
  return slots;
}

function sampleOf(slot: SavedSlot): Sample {
  if (slot.length === 2) return { kind: 'value', value: slot[1], count: 1 };
  const [, sampleCount, sum, minimum, maximum] = slot;
  return { kind: 'set', sampleCount, sum, minimum, maximum };
}
