import type { Due, Timer } from './clock.ts';

interface Entry {
  instant: number;
  readonly order: number;
  readonly due: Due;
  readonly interval: number | undefined;
  cancelled: boolean;
}

/** Told when a timer's own code throws: the clock goes on. */
export type TimerFault = (fault: unknown) => void;

/** The calls to come, earliest first; those of one moment run in the order in which they were asked for. */
export class TimerQueue {
  private readonly heap: Entry[] = [];
  private readonly onFault: TimerFault;
  private nextOrder = 0;

  constructor(onFault: TimerFault) {
    this.onFault = onFault;
  }

  add(instant: number, due: Due, interval?: number): Timer {
    const entry: Entry = { instant, order: this.nextOrder++, due, interval, cancelled: false };
    this.push(entry);
    return { cancel: () => void (entry.cancelled = true) };
  }

  /** The earliest moment at which something is due. */
  next(): number | undefined {
    while (this.heap[0]?.cancelled) this.pop();
    return this.heap[0]?.instant;
  }

  /** Carries out the earliest call and waits for it; a recurring one is queued again first. */
  async run(): Promise<void> {
    const entry = this.pop();
    if (entry === undefined || entry.cancelled) return;
    const instant = entry.instant;
    if (entry.interval !== undefined) this.push(Object.assign(entry, { instant: instant + entry.interval }));
    try {
      await entry.due(instant);
    } catch (fault) {
      this.onFault(fault);
    }
  }

  clear(): void {
    this.heap.length = 0;
  }

  private push(entry: Entry): void {
    let at = this.heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!earlier(entry, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = entry;
  }

  private pop(): Entry | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    this.sink(last);
    return first;
  }

  private sink(entry: Entry): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && earlier(this.heap[child + 1]!, this.heap[child]!)) child += 1;
      if (!earlier(this.heap[child]!, entry)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = entry;
  }
}

function earlier(left: Entry, right: Entry): boolean {
  return left.instant < right.instant || (left.instant === right.instant && left.order < right.order);
}
