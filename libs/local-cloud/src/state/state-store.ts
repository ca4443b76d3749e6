import { fromPlain, toPlain } from './plain.ts';
import type { Reach, StateSlot } from './state-slot.ts';

/** An account in a region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The saved form of all states: place, then slot, then the state as plain data. */
export interface SavedStates {
  readonly version: 1;
  readonly places: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Held {
  readonly slot: StateSlot<unknown>;
  readonly state: unknown;
}

/** All states of the cloud. A state comes into being when it is first asked for. */
export class StateStore {
  private readonly held = new Map<string, Map<string, Held>>();
  private saved: SavedStates['places'] = {};

  /** The live state of a service at a place: whoever changes it changes the cloud. */
  get<State>(slot: StateSlot<State>, place: Place): State {
    return this.at(place)(slot);
  }

  /** Gives the live states of one place, for whoever asks for many of them. */
  at(place: Place): <State>(slot: StateSlot<State>) => State {
    const names: Readonly<Record<Reach, string>> = {
      cloud: '*',
      account: place.account,
      region: `${place.account}/${place.region}`,
    };
    return <State>(slot: StateSlot<State>): State => {
      const name = names[slot.reach];
      const held = this.held.get(name)?.get(slot.key) ?? this.take(slot as StateSlot<unknown>, name);
      return held.state as State;
    };
  }

  /** Where this state exists already, in the order in which it came to be. */
  places(slot: StateSlot<unknown>): Place[] {
    const names = new Set([...this.held.keys(), ...Object.keys(this.saved)]);
    return [...names]
      .filter((name) => this.held.get(name)?.has(slot.key) === true || this.saved[name]?.[slot.key] !== undefined)
      .map((name) => placeOf(name));
  }

  /** Every account and region that holds anything. */
  regions(): Place[] {
    const names = new Set([...this.held.keys(), ...Object.keys(this.saved)]);
    return [...names].filter((name) => name.includes('/')).map(placeOf);
  }

  clear(): void {
    this.held.clear();
    this.saved = {};
  }

  /** All states as plain data; what nobody asked for since it was loaded is the very data that it was loaded from. */
  save(): SavedStates {
    const places: Record<string, Record<string, unknown>> = {};
    for (const [name, here] of Object.entries(this.saved)) places[name] = { ...here };
    for (const [name, here] of this.held) {
      places[name] ??= {};
      for (const [key, { slot, state }] of here) places[name][key] = toPlain(slot.save(state));
    }
    return { version: 1, places };
  }

  /** Takes all states from plain data, which must not change afterwards; each comes to life, as a copy, when it is first asked for. */
  load(saved: SavedStates): void {
    this.clear();
    this.saved = saved.places;
  }

  private take(slot: StateSlot<unknown>, name: string): Held {
    const saved = this.saved[name]?.[slot.key];
    const held = { slot, state: saved === undefined ? slot.empty() : slot.load(fromPlain(saved)) };
    const here = this.held.get(name) ?? new Map<string, Held>();
    this.held.set(name, here.set(slot.key, held));
    return held;
  }
}

function placeOf(name: string): Place {
  const [account = '', region = ''] = name.split('/');
  return { account, region };
}
