import type { Instant } from '../series.ts';
import type { CallNode } from './ast.ts';
import { layOut } from './axis.ts';
import type { Frame } from './frame.ts';
import { fetchSeries, type MathSources } from './sources.ts';
import type { Track } from './value.ts';

/** `count` periods from `start`. */
export interface SlotGrid {
  readonly start: Instant;
  readonly periodSeconds: number;
  readonly count: number;
  /** Which entry of the columns belongs to `start`. @default 0 */
  readonly offset?: number;
}

/** A frame over a regular grid that keeps its columns from run to run: after the first run of a size none is allocated. */
export class SlotFrame implements Frame {
  readonly axis = { length: 0, periodSeconds: 60, timeAt: (slot: number) => this.#start + slot * this.#step };
  readonly metricIds: readonly string[];
  readonly #metrics: readonly Track[];
  readonly #windows: Float64Array[];
  readonly #sources: MathSources;
  readonly #origins: ReadonlyMap<CallNode, string>;
  readonly #tracks: Track[] = [];
  #used = 0;
  #scratch = new Float64Array(16);
  #start: Instant = 0;
  #step = 0;

  /** `origins` gives the source text that each call with data from outside stands in. */
  constructor(metricIds: readonly string[], origins: ReadonlyMap<CallNode, string>, sources: MathSources) {
    this.metricIds = metricIds;
    this.#metrics = metricIds.map((label) => ({ label, values: new Float64Array(0) }));
    this.#windows = metricIds.map(() => new Float64Array(0));
    this.#origins = origins;
    this.#sources = sources;
  }

  /** Begins a run: what earlier runs returned is overwritten from here on. */
  begin(grid: SlotGrid, columns: readonly Float64Array[]): void {
    this.axis.length = grid.count;
    this.axis.periodSeconds = grid.periodSeconds;
    this.#start = grid.start;
    this.#step = grid.periodSeconds * 1000;
    this.#used = 0;
    const offset = grid.offset ?? 0;
    for (let i = 0; i < this.#metrics.length; i++) {
      this.#metrics[i]!.values = offset === 0 ? columns[i]! : this.#window(i, columns[i]!, offset);
    }
  }

  track(label: string): Track {
    const { length } = this.axis;
    const track = (this.#tracks[this.#used] ??= { label, values: new Float64Array(length) });
    this.#used++;
    track.label = label;
    if (track.values.length < length) track.values = new Float64Array(length);
    return track;
  }

  scratch(length: number): Float64Array {
    if (this.#scratch.length < length) this.#scratch = new Float64Array(length);
    return this.#scratch;
  }

  metric(id: string): Track {
    return this.#metrics[this.metricIds.indexOf(id)]!;
  }

  metricAt(index: number): Track {
    return this.#metrics[index]!;
  }

  periodOf(): number {
    return this.axis.periodSeconds;
  }

  fetched(call: CallNode): readonly Track[] {
    const { length, periodSeconds } = this.axis;
    const window = { start: this.#start, end: this.#start + length * this.#step, periodSeconds };
    return fetchSeries(call, this.#origins.get(call)!, window, this.#sources).map((series) => {
      const track = this.track(series.label);
      layOut(series, this.axis, track.values);
      return track;
    });
  }

  /** Copies a short window: cheaper than a view, which would be a new object each time. */
  #window(metric: number, column: Float64Array, offset: number): Float64Array {
    const { length } = this.axis;
    if (this.#windows[metric]!.length < length) this.#windows[metric] = new Float64Array(length);
    const window = this.#windows[metric]!;
    for (let slot = 0; slot < length; slot++) window[slot] = column[offset + slot]!;
    return window;
  }
}
