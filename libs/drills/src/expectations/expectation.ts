import type { Delivery, Performance } from '../runner/performance.ts';
import type { Timetable } from '../time/timetable.ts';

/** A widget as it is at a moment. */
export interface WidgetGlance {
  readonly dashboard: string;
  readonly title: string;
  readonly at: number;
}

/** Something that is looked up in the cloud when a drill is over. */
export type Lookup =
  /** The text of the newest version of an object. */
  | { readonly kind: 'object'; readonly bucket: string; readonly key: string }
  /** How many messages wait in a queue. */
  | { readonly kind: 'queue'; readonly queue: string };

/** Something that has to be so when a drill has been played. */
export interface Expectation {
  /** `alarm-rds-connections-production fires within 6m`. */
  readonly sentence: string;
  /** The alarm whose transcript explains a failure. */
  readonly alarm?: string;
  /** What the drill says about that alarm: that it fires, or that it stays quiet. */
  readonly claims?: 'fires' | 'quiet';
  /** The last moment that matters to it; the drill is played at least until then. @param cause the first thing that happens */
  until?(timetable: Timetable, cause: number): number;
  /** A widget that must be read while the drill is played. */
  glance?(timetable: Timetable): WidgetGlance;
  /** What must be looked up when the drill is over. */
  readonly lookup?: Lookup;
  /** Tells a message that is no alarm's, and that the drill says something about. */
  speaksOf?(delivery: Delivery): boolean;
  /** Undefined when it is so, otherwise what is so instead. */
  judge(performance: Performance): string | undefined;
}
