import { MetricStore, type Instant, type KnownMetric, type Metric, type Unit } from '@shopwatch/cloudwatch';
import { samplesOf, saveSlot, type SavedSlot } from './saved-slot.ts';

const minute = 60_000;
const day = 86_400_000;

/** Every stretch of the past with the resolution that CloudWatch keeps in it, the newest first. */
const stretches = [
  { from: 0, to: 15 * day, periodSeconds: 60 },
  { from: 15 * day, to: 63 * day, periodSeconds: 300 },
  { from: 63 * day, to: 455 * day, periodSeconds: 3600 },
] as const;

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

/** Puts a store into plain data, period by period: every statistic of every period stays; single seconds are not kept. */
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
    for (const slot of slots) {
      for (const sample of samplesOf(slot)) store.record(metric, { timestamp: slot[0], unit, sample });
    }
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
    store.visitPeriods(metric, unit, periods, true, (index, tally) =>
      slots.push(saveSlot(start + index * step, tally)),
    );
  }
  return slots;
}
