import { lambdaVerbs } from './lambda.ts';
import { tableVerbs } from './table.ts';

const orders = tableVerbs('orders');

describe('a table', () => {
  test('receives an item, or one after the other', () => {
    const { sentence, deeds } = orders.receives((turn) => ({ id: `o-${turn}` }), { times: 3, over: '1m' });
    expect(sentence).toBe('orders receives "{"id":"o-0"}" 3 times over 1m');
    expect(deeds).toEqual([
      { after: 0, deed: { kind: 'item', table: 'orders', item: { id: 'o-0' } } },
      { after: 30_000, deed: { kind: 'item', table: 'orders', item: { id: 'o-1' } } },
      { after: 60_000, deed: { kind: 'item', table: 'orders', item: { id: 'o-2' } } },
    ]);
  });

  test('loses an item by its key', () => {
    expect(orders.loses({ id: 'o-1' }).deeds).toEqual([
      { after: 0, deed: { kind: 'item-deletion', table: 'orders', key: { id: 'o-1' } } },
    ]);
  });
});

test('a function is invoked with an event', () => {
  const { sentence, deeds } = lambdaVerbs('f').isInvoked({ event: { a: 1 }, times: 2 });
  expect(sentence).toBe('function f is invoked 2 times');
  expect(deeds.map(({ deed }) => deed)).toEqual([
    { kind: 'invocation', functionName: 'f', payload: '{"a":1}' },
    { kind: 'invocation', functionName: 'f', payload: '{"a":1}' },
  ]);
});
