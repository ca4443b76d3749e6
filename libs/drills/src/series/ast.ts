/** Where something stands in the text: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How a value moves from point to point. */
export type Course =
  | { readonly kind: 'flat' }
  /** `60+10x6`: 60, 70 … 110. */
  | { readonly kind: 'steps'; readonly by: number }
  /** `0..78x5`: a straight line that ends on the second number. */
  | { readonly kind: 'ramp'; readonly to: number };

/** `40~5`: each point lies at most so far from its course; the same seed gives the same points. */
export interface Noise {
  readonly spread: number;
  /** @default the place of the item in the series */
  readonly seed?: number;
}

/** So many points with values. */
export interface Points {
  readonly kind: 'points';
  readonly from: number;
  readonly course: Course;
  readonly noise?: Noise;
  readonly count: number;
  readonly range: Range;
}

/** So many points at which nothing is published. */
export interface Gap {
  readonly kind: 'gap';
  readonly count: number;
  readonly range: Range;
}

/** A series that is played so many times. */
export interface Group {
  readonly kind: 'group';
  readonly items: readonly Item[];
  readonly count: number;
  readonly range: Range;
}

/** One word of a series. */
export type Item = Gap | Group | Points;

/** A whole series: one point per step, in order. */
export interface Series {
  readonly items: readonly Item[];
  readonly range: Range;
}
