/** How far one state reaches: one region of an account, an account as a whole (IAM), or all accounts (bucket names). */
export type Reach = 'account' | 'cloud' | 'region';

/** The place of a service's state. What it holds is plain data (JSON, and `Map`, `Set`, bytes), or it says how it becomes that. */
export interface StateSlot<State> {
  readonly key: string;
  readonly reach: Reach;
  empty(): State;
  save(state: State): unknown;
  load(saved: unknown): State;
}

/** What a slot is made of: `save` and `load` only where the state is not plain data. */
export interface SlotSettings<State> {
  /** @default 'region' */
  readonly reach?: Reach;
  empty(): State;
  save?(state: State): unknown;
  load?(saved: unknown): State;
}

/** Makes the place of a service's state; the key is unique in the cloud and stays the same for ever, since saved states hold it. */
export function stateSlot<State>(key: string, settings: SlotSettings<State>): StateSlot<State> {
  return {
    key,
    reach: settings.reach ?? 'region',
    empty: settings.empty,
    save: settings.save ?? ((state) => state),
    load: settings.load ?? ((saved) => saved as State),
  };
}
