import { stateSlot } from './state-slot.ts';
import { type SavedStates, StateStore } from './state-store.ts';

const here = { account: '123456789012', region: 'us-east-1' };
const list = stateSlot('list', { empty: (): string[] => [] });
const untouched = stateSlot('untouched', { empty: () => new Map([['one', 1]]) });

function saved() {
  const store = new StateStore();
  store.get(list, here).push('first');
  store.get(untouched, here);
  return store.save();
}

describe('states', () => {
  it('come back as they were saved', () => {
    const store = new StateStore();
    store.load(saved());
    expect(store.get(list, here)).toEqual(['first']);
    expect(store.get(untouched, here)).toEqual(new Map([['one', 1]]));
    expect(store.save()).toEqual(saved());
  });

  it('of several clouds that were loaded from the same data have nothing in common', () => {
    const data = saved();
    const [one, other] = [new StateStore(), new StateStore()];
    one.load(data);
    other.load(one.save());
    other.get(list, here).push('second');
    expect(one.get(list, here)).toEqual(['first']);
    expect(data).toEqual(saved());
  });

  it('are saved although nobody asked for them since they were loaded', () => {
    const store = new StateStore();
    store.load(saved());
    store.get(list, here).push('second');
    const copy = new StateStore();
    copy.load(store.save());
    expect(copy.get(list, here)).toEqual(['first', 'second']);
    expect(copy.get(untouched, here)).toEqual(new Map([['one', 1]]));
  });

  it('keep members of any name, those with which tagged data begins too', () => {
    const kept = {
      one: { $map: 'text' },
      two: JSON.parse('{"__proto__":{"a":1},"b":2}') as object,
      three: { $set: 1, b: [] },
    };
    const store = new StateStore();
    store.get(stateSlot('names', { empty: () => kept }), here);
    const copy = new StateStore();
    copy.load(JSON.parse(JSON.stringify(store.save())) as SavedStates);
    const again = copy.get(stateSlot('names', { empty: (): unknown => undefined }), here);
    expect(JSON.stringify(again)).toBe(JSON.stringify(kept));
  });

  it('reach as far as their slot says', () => {
    const store = new StateStore();
    const account = stateSlot('account', { reach: 'account', empty: () => ({ seen: 0 }) });
    const elsewhere = { ...here, region: 'eu-west-1' };
    store.at(here)(account).seen += 1;
    expect(store.at(elsewhere)(account)).toEqual({ seen: 1 });
    expect(store.at(here)(account)).toBe(store.get(account, elsewhere));
    expect(store.at(elsewhere)(list)).toEqual([]);
  });
});
