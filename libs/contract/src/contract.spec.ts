import { contract, list, name, parameterName, text } from './index.ts';

const shop = contract('shop', {
  doorId: text('the door'),
  shelfIds: list('the shelves'),
  signName: name('sns', 'sign', 'the sign'),
});

test('an entry knows its tier, its key, its kind and its description', () => {
  expect(shop.doorId).toEqual({ tier: 'shop', key: 'doorId', kind: 'text', description: 'the door' });
  expect(shop.shelfIds.kind).toBe('list');
  expect(shop.signName.parts).toEqual({ resourceType: 'sns', purpose: 'sign' });
});

test('an entry is kept under its environment, tier and key', () => {
  expect(parameterName('production', shop.doorId)).toBe('/shopwatch/production/shop/doorId');
});

test('an entry that is not in the contract does not compile', () => {
  // @ts-expect-error there is no such entry
  expect(shop.window).toBeUndefined();
});
