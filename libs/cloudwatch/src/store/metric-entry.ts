import type { Metric } from '../metric.ts';
import type { Instant } from '../series.ts';
import { preferredUnits, type Unit } from '../unit.ts';
import { Stream } from './stream.ts';

/** One metric that has been published. */
export interface KnownMetric {
  readonly metric: Metric;
  /** The latest moment at which something was published, which is not the moment that it was published for. */
  readonly lastPublished: Instant;
}

/** One metric of a store: a stream of samples for each unit that it was published with. */
export class MetricEntry implements KnownMetric {
  readonly metric: Metric;
  lastPublished: Instant = Number.NEGATIVE_INFINITY;
  /** Whether the store has let go of it. */
  isForgotten = false;
  /** Side by side with `streams`; nearly every metric has one of each. */
  private readonly units: Unit[] = [];
  private readonly streams: Stream[] = [];

  constructor({ namespace, name, dimensions }: Metric) {
    this.metric = { namespace, name, dimensions: dimensions.map((dimension) => ({ ...dimension })) };
  }

  streamToWrite(unit: Unit, now: Instant): Stream {
    let index = this.units.indexOf(unit);
    if (index < 0) {
      index = this.units.push(unit) - 1;
      this.streams.push(new Stream());
    }
    const stream = this.streams[index]!;
    stream.rollUp(now);
    return stream;
  }

  streamToRead(unit: Unit, now: Instant): Stream | undefined {
    const stream = this.streams[this.units.indexOf(unit)];
    stream?.rollUp(now);
    return stream;
  }

  unitToRead(from: Instant, to: Instant, periodSeconds: number, now: Instant): Unit | undefined {
    if (this.units.length === 1) return this.units[0];
    return this.unitsBetween(from, to, periodSeconds, now)[0];
  }

  /** The units with samples that a reader of the period sees, in the order in which CloudWatch prefers them. */
  unitsBetween(from: Instant, to: Instant, periodSeconds: number, now: Instant): readonly Unit[] {
    if (this.units.length === 0) return [];
    return preferredUnits.filter(
      (unit) => this.streamToRead(unit, now)?.firstTime(from, to, periodSeconds) !== undefined,
    );
  }

  /** Forgets what is too old for all tiers, and tells whether nothing is left. */
  sweep(now: Instant): boolean {
    for (let index = this.streams.length - 1; index >= 0; index -= 1) {
      const stream = this.streams[index]!;
      stream.rollUp(now);
      if (!stream.isEmpty) continue;
      this.streams.splice(index, 1);
      this.units.splice(index, 1);
    }
    this.isForgotten = this.units.length === 0;
    return this.isForgotten;
  }
}
