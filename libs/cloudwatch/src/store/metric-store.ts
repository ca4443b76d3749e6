import { metricKey, type Metric } from '../metric.ts';
import type { SlidingQuery, SlidingReader, SlotQuery, Slots } from '../reader.ts';
import type { Instant } from '../series.ts';
import type { Unit } from '../unit.ts';
import { MetricEntry, type KnownMetric } from './metric-entry.ts';
import { needsBins, readSlots, visitPeriods, type Periods } from './period-readings.ts';
import { entryOf, requireFinite, type Sample } from './sample.ts';
import { readSliding } from './sliding-readings.ts';
import { StatisticCache } from './statistic-cache.ts';
import type { Stream } from './stream.ts';
import { Tally } from './tally.ts';

/** Something to be recorded for a metric. */
export interface Publication {
  readonly timestamp: Instant;
  readonly sample: Sample;
  /** @default None */
  readonly unit?: Unit;
  /** Keeps the second, not only the minute, of the timestamp. @default false */
  readonly highResolution?: boolean;
}

/** How often, in milliseconds of the store's clock, metrics that nobody reads are looked through for what is too old. */
const sweepMillis = 3_600_000;

/**
 * Keeps what was published and answers for any metric, period and statistic, whatever order the samples arrived in. The
 * clock only moves through `advance`; until then nothing expires. A `Metric` that is passed in must not change afterwards: the
 * store knows it again.
 */
export class MetricStore implements SlidingReader {
  private readonly metrics = new Map<string, MetricEntry>();
  private readonly entries = new WeakMap<Metric, MetricEntry>();
  private readonly statistics = new StatisticCache();
  private clock: Instant = Number.NEGATIVE_INFINITY;
  private readonly tally = new Tally({ withBins: true });
  private readonly basicTally = new Tally({ withBins: false });
  private swept: Instant = Number.NEGATIVE_INFINITY;

  /** The latest moment that the store was told of; −Infinity before. */
  get now(): Instant {
    return this.clock;
  }

  /** Moves the clock forwards; what has grown too old for its resolution is added up into a coarser one. A step backwards does nothing. */
  advance(now: Instant): void {
    if (now <= this.clock) return;
    this.clock = now;
    if (now - this.swept < sweepMillis) return;
    this.swept = now;
    for (const [key, entry] of this.metrics) if (entry.sweep(now)) this.metrics.delete(key);
  }

  /**
   * Records a sample without the checks of PutMetricData, as AWS's own services publish.
   * @throws RangeError when a number of the sample is not finite
   */
  record(metric: Metric, publication: Publication): void {
    const { timestamp, sample, unit = 'None', highResolution = false } = publication;
    const stream = this.streamFor(metric, unit, timestamp);
    stream.add(timestamp, entryOf(sample), highResolution);
  }

  /**
   * Records one value for the minute of the timestamp; the fastest way in.
   * @throws RangeError when the value is not finite
   */
  recordValue(metric: Metric, timestamp: Instant, value: number, unit: Unit = 'None'): void {
    if (!Number.isFinite(value)) requireFinite(value);
    this.streamFor(metric, unit, timestamp).addValue(timestamp, value, false);
  }

  slots(query: SlotQuery): Slots {
    const statistic = this.statistics.read(query.statistic);
    const { start, periodSeconds, count } = query;
    const end = start + count * periodSeconds * 1000;
    const tally = needsBins(statistic) ? this.tally : this.basicTally;
    return readSlots(this.streamToRead(query, start, end), { start, periodSeconds, count }, statistic, tally);
  }

  sliding(query: SlidingQuery): Slots {
    const statistic = this.statistics.read(query.statistic);
    const start = query.from - query.periodSeconds * 1000;
    return readSliding(this.streamToRead(query, start, query.to), query, statistic);
  }

  /** The units with samples that a reader of the period sees from `from` up to, but without, `to`, in the order in which CloudWatch prefers them. */
  unitsBetween(metric: Metric, from: Instant, to: Instant, periodSeconds: number): readonly Unit[] {
    return this.entryOf(metric)?.unitsBetween(from, to, periodSeconds, this.clock) ?? [];
  }

  /** Calls `visit` for each period that holds samples of the unit, in order; the tally is good until `visit` returns. */
  visitPeriods(
    metric: Metric,
    unit: Unit,
    periods: Periods,
    withBins: boolean,
    visit: (index: number, tally: Tally) => void,
  ): void {
    const stream = this.entryOf(metric)?.streamToRead(unit, this.clock);
    if (stream !== undefined) visitPeriods(stream, periods, new Tally({ withBins }), visit);
  }

  /** Every metric that has been published and not been forgotten, in the order of their first publication. */
  knownMetrics(): readonly KnownMetric[] {
    return [...this.metrics.values()];
  }

  private streamFor(metric: Metric, unit: Unit, timestamp: Instant): Stream {
    const entry = this.entryOf(metric) ?? this.newEntry(metric);
    const published = Number.isFinite(this.clock) ? this.clock : timestamp;
    if (published > entry.lastPublished) entry.lastPublished = published;
    return entry.streamToWrite(unit, this.clock);
  }

  private streamToRead(query: SlotQuery | SlidingQuery, from: Instant, to: Instant): Stream | undefined {
    const entry = this.entryOf(query.metric);
    const unit = query.unit ?? entry?.unitToRead(from, to, query.periodSeconds, this.clock);
    return unit === undefined ? undefined : entry?.streamToRead(unit, this.clock);
  }

  /** Finds a metric by its object, which is quick, or else by what it says. */
  private entryOf(metric: Metric): MetricEntry | undefined {
    const known = this.entries.get(metric);
    if (known !== undefined && !known.isForgotten) return known;
    const found = this.metrics.get(metricKey(metric));
    if (found !== undefined) this.entries.set(metric, found);
    return found;
  }

  private newEntry(metric: Metric): MetricEntry {
    const entry = new MetricEntry(metric);
    this.metrics.set(metricKey(metric), entry);
    this.entries.set(metric, entry);
    return entry;
  }
}
