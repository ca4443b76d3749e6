import type { SlidingQuery, Slots } from '../reader.ts';
import type { BasicStatistic, Statistic } from '../statistics/ast.ts';
import { ExactColumn } from './exact-column.ts';
import { ExactSum } from './exact-sum.ts';
import { needsBins, readSlots, visitPeriods } from './period-readings.ts';
import { SlidingExtreme } from './sliding-extreme.ts';
import type { Stream } from './stream.ts';
import { Tally } from './tally.ts';

/**
 * Reads a sliding window in one pass: basic statistics in a time that does not grow with the period, extended ones window by
 * window.
 */
export function readSliding(stream: Stream | undefined, query: SlidingQuery, statistic: Statistic): Slots {
  const count = Math.max(0, Math.floor((query.to - query.from) / (query.stepSeconds * 1000)) + 1);
  const slots = { values: new Float64Array(count).fill(Number.NaN), sampleCounts: new Float64Array(count) };
  if (stream === undefined || count === 0) return slots;
  if (statistic.kind === 'basic') slideBlocks(stream, query, statistic.name, slots);
  else slideWindows(stream, query, statistic, slots);
  return slots;
}

function slideWindows(stream: Stream, query: SlidingQuery, statistic: Statistic, slots: Slots): void {
  const { periodSeconds } = query;
  const tally = new Tally({ withBins: needsBins(statistic) });
  for (let index = 0; index < slots.values.length; index += 1) {
    const start = query.from + (index * query.stepSeconds - periodSeconds) * 1000;
    const window = readSlots(stream, { start, periodSeconds, count: 1 }, statistic, tally);
    slots.values[index] = window.values[0]!;
    slots.sampleCounts[index] = window.sampleCounts[0]!;
  }
}

/** Cuts the time into blocks of which both the period and the step are multiples, and lets the window walk over them. */
function slideBlocks(stream: Stream, query: SlidingQuery, name: BasicStatistic, slots: Slots): void {
  const blockSeconds = greatestCommonDivisor(query.periodSeconds, query.stepSeconds);
  const perStep = query.stepSeconds / blockSeconds;
  const perPeriod = query.periodSeconds / blockSeconds;
  const window = new BlockWindow(stream, query, blockSeconds, (slots.values.length - 1) * perStep + perPeriod);
  for (let index = 0; index < slots.values.length; index += 1) {
    window.slideTo(index * perStep, index * perStep + perPeriod);
    if (window.isEmpty) continue;
    slots.values[index] = window.read(name);
    slots.sampleCounts[index] = window.sampleCount;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The blocks and the window over them; sums are exact, so that taking a block away leaves no trace of it. */
class BlockWindow {
  private readonly filled: Uint8Array;
  private readonly counts: ExactColumn;
  private readonly sums: ExactColumn;
  private readonly smallest: SlidingExtreme;
  private readonly largest: SlidingExtreme;
  private readonly count = new ExactSum();
  private readonly sum = new ExactSum();
  private filledBlocks = 0;
  private start = 0;
  private end = 0;

  constructor(stream: Stream, query: SlidingQuery, blockSeconds: number, blocks: number) {
    this.filled = new Uint8Array(blocks);
    this.counts = new ExactColumn(blocks);
    this.sums = new ExactColumn(blocks);
    const minima = new Float64Array(blocks);
    const maxima = new Float64Array(blocks);
    this.smallest = new SlidingExtreme(minima, 1);
    this.largest = new SlidingExtreme(maxima, -1);
    const periods = { start: query.from - query.periodSeconds * 1000, periodSeconds: blockSeconds, count: blocks };
    visitPeriods(
      stream,
      { ...periods, seenAsSeconds: query.periodSeconds },
      new Tally({ withBins: false }),
      (index, tally) => {
        this.filled[index] = 1;
        this.counts.set(index, tally.count);
        this.sums.set(index, tally.total);
        minima[index] = tally.minimum;
        maxima[index] = tally.maximum;
      },
    );
  }

  /** Moves both ends forwards. */
  slideTo(start: number, end: number): void {
    for (; this.start < Math.min(start, this.end); this.start += 1) this.leave(this.start);
    this.start = start;
    for (this.end = Math.max(this.end, start); this.end < end; this.end += 1) this.enter(this.end);
    this.smallest.leaveBefore(start);
    this.largest.leaveBefore(start);
  }

  get isEmpty(): boolean {
    return this.filledBlocks === 0;
  }

  get sampleCount(): number {
    return this.count.value;
  }

  read(name: BasicStatistic): number {
    switch (name) {
      case 'SampleCount':
        return this.count.value;
      case 'Sum':
        return this.sum.value;
      case 'Average':
        return this.sum.value / this.count.value;
      case 'Minimum':
        return this.smallest.value;
      case 'Maximum':
        return this.largest.value;
      default:
        return name satisfies never;
    }
  }

  private enter(block: number): void {
    if (this.filled[block] === 0) return;
    this.filledBlocks += 1;
    this.counts.addTo(this.count, block, 1);
    this.sums.addTo(this.sum, block, 1);
    this.smallest.enter(block);
    this.largest.enter(block);
  }

  private leave(block: number): void {
    if (this.filled[block] === 0) return;
    this.filledBlocks -= 1;
    this.counts.addTo(this.count, block, -1);
    this.sums.addTo(this.sum, block, -1);
  }
}
