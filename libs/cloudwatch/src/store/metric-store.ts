import { metricKey, type Metric } from '../metric.ts';
import type { SlidingQuery, SlidingReader, SlotQuery, Slots } from '../reader.ts';
import type { Instant } from '../series.ts';
import { parseStatistic } from '../statistics/parser.ts';
import { preferredUnits, type Unit } from '../unit.ts';
import { needsBins, readSlots, visitPeriods, type Periods } from './period-readings.ts';
import { entryOf, requireFinite, type Sample } from './sample.ts';
import { readSliding } from './sliding-readings.ts';
import { Stream } from './stream.ts';
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

/** One metric that has been published. */
export interface KnownMetric {
  readonly metric: Metric;
  /** The latest moment at which something was published, which is not the moment that it was published for. */
  readonly lastPublished: Instant;
}

/** How often, in milliseconds of the store's clock, metrics that nobody reads are looked through for what is too old. */
const sweepMillis = 3_600_000;

/**
 * Keeps what was published and answers for any metric, period and statistic, whatever order the samples arrived in. The
 * clock only moves through `advance`; until then nothing expires.
 */
export class MetricStore implements SlidingReader {
  private readonly metrics = new Map<string, MetricEntry>();
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
    requireFinite(value);
    this.streamFor(metric, unit, timestamp).addValue(timestamp, value, false);
  }

  slots(query: SlotQuery): Slots {
    const statistic = parseStatistic(query.statistic);
    const { start, periodSeconds, count } = query;
    const end = start + count * periodSeconds * 1000;
    const tally = needsBins(statistic) ? this.tally : this.basicTally;
    return readSlots(this.streamToRead(query, start, end), { start, periodSeconds, count }, statistic, tally);
  }

  sliding(query: SlidingQuery): Slots {
    const statistic = parseStatistic(query.statistic);
    const start = query.from - query.periodSeconds * 1000;
    return readSliding(this.streamToRead(query, start, query.to), query, statistic);
  }

  /** The units with samples that a reader of the period sees from `from` up to, but without, `to`, in the order in which CloudWatch prefers them. */
  unitsBetween(metric: Metric, from: Instant, to: Instant, periodSeconds: number): readonly Unit[] {
    return this.metrics.get(metricKey(metric))?.unitsBetween(from, to, periodSeconds, this.clock) ?? [];
  }

  /** Calls `visit` for each period that holds samples of the unit, in order; the tally is good until `visit` returns. */
  visitPeriods(
    metric: Metric,
    unit: Unit,
    periods: Periods,
    withBins: boolean,
    visit: (index: number, tally: Tally) => void,
  ): void {
    const stream = this.metrics.get(metricKey(metric))?.streamToRead(unit, this.clock);
    if (stream !== undefined) visitPeriods(stream, periods, new Tally({ withBins }), visit);
  }

  /** Every metric that has been published and not been forgotten, in the order of their first publication. */
  knownMetrics(): readonly KnownMetric[] {
    return [...this.metrics.values()];
  }

  private streamFor(metric: Metric, unit: Unit, timestamp: Instant): Stream {
    const key = metricKey(metric);
    let entry = this.metrics.get(key);
    if (entry === undefined) {
      entry = new MetricEntry(metric);
      this.metrics.set(key, entry);
    }
    entry.lastPublished = Math.max(entry.lastPublished, Number.isFinite(this.clock) ? this.clock : timestamp);
    return entry.streamToWrite(unit, this.clock);
  }

  private streamToRead(query: SlotQuery | SlidingQuery, from: Instant, to: Instant): Stream | undefined {
    const entry = this.metrics.get(metricKey(query.metric));
    const unit = query.unit ?? entry?.unitToRead(from, to, query.periodSeconds, this.clock);
    return unit === undefined ? undefined : entry?.streamToRead(unit, this.clock);
  }
}

class MetricEntry implements KnownMetric {
  readonly metric: Metric;
  lastPublished: Instant = Number.NEGATIVE_INFINITY;
  private readonly streams = new Map<Unit, Stream>();

  constructor({ namespace, name, dimensions }: Metric) {
    this.metric = { namespace, name, dimensions: dimensions.map((dimension) => ({ ...dimension })) };
  }

  streamToWrite(unit: Unit, now: Instant): Stream {
    let stream = this.streams.get(unit);
    if (stream === undefined) {
      stream = new Stream();
      this.streams.set(unit, stream);
    }
    stream.rollUp(now);
    return stream;
  }

  streamToRead(unit: Unit, now: Instant): Stream | undefined {
    const stream = this.streams.get(unit);
    stream?.rollUp(now);
    return stream;
  }

  unitToRead(from: Instant, to: Instant, periodSeconds: number, now: Instant): Unit | undefined {
    if (this.streams.size === 1) for (const unit of this.streams.keys()) return unit;
    return this.unitsBetween(from, to, periodSeconds, now)[0];
  }

  unitsBetween(from: Instant, to: Instant, periodSeconds: number, now: Instant): readonly Unit[] {
    if (this.streams.size === 0) return [];
    return preferredUnits.filter(
      (unit) => this.streamToRead(unit, now)?.firstTime(from, to, periodSeconds) !== undefined,
    );
  }

  /** Tells whether nothing is left. */
  sweep(now: Instant): boolean {
    for (const [unit, stream] of this.streams) {
      stream.rollUp(now);
      if (stream.isEmpty) this.streams.delete(unit);
    }
    return this.streams.size === 0;
  }
}
