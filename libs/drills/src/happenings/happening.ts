/** A metric by its name, as publishers give it. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  /** @default 'None' */
  readonly unit?: string;
}

/** An item of a table, or its key: texts, numbers, truths, and lists and objects of them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** One thing that is done to the cloud, at once. */
export type Deed =
  /** Puts a resource under a condition of its signal model, beside those it is under already. */
  | { readonly kind: 'condition'; readonly resourceType: string; readonly id: string; readonly condition: string }
  /** Lets a resource go back to its ordinary life. */
  | { readonly kind: 'recovery'; readonly resourceType: string; readonly id: string }
  | { readonly kind: 'log'; readonly group: string; readonly message: string }
  /** Invokes a function and waits for it; that it fails or is throttled is for its metrics to tell. */
  | { readonly kind: 'invocation'; readonly functionName: string; readonly payload: string }
  /** Puts an item into a table, in place of the one that has its key. */
  | { readonly kind: 'item'; readonly table: string; readonly item: Attributes }
  /** Deletes the item that has this key from a table. */
  | { readonly kind: 'item-deletion'; readonly table: string; readonly key: Attributes }
  | { readonly kind: 'sample'; readonly metric: MetricName; readonly value: number }
  | { readonly kind: 'rule'; readonly name: string; readonly enabled: boolean }
  | { readonly kind: 'stack-deletion'; readonly name: string }
  | { readonly kind: 'mute'; readonly alarm: string; readonly forMilliseconds: number };

/** A deed so many milliseconds after the beginning of what happens. */
export interface TimedDeed {
  readonly after: number;
  readonly deed: Deed;
}

/** Something that happens in a drill: one deed or many, and a sentence that tells it to people. */
export interface Happening {
  readonly sentence: string;
  readonly deeds: readonly TimedDeed[];
}

/** Something that happens at once. */
export function atOnce(sentence: string, deed: Deed): Happening {
  return { sentence, deeds: [{ after: 0, deed }] };
}
