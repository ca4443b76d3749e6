import fc from 'fast-check';
import { alertSubject } from './alert-subject.ts';

describe('the subject of an alert', () => {
  test('names the order', () => {
    expect(alertSubject('o-1')).toBe('Order Failed: o-1');
  });

  test.each([
    ['bestellung-größe', 'Order Failed: bestellung-gr??e'],
    ['one\ntwo\tthree', 'Order Failed: one?two?three'],
    ['📦', 'Order Failed: ?'],
    ['x'.repeat(200), `Order Failed: ${'x'.repeat(86)}`],
  ])('S1-D11 of the order %j is one that SNS takes', (orderId, subject) => {
    expect(alertSubject(orderId)).toBe(subject);
  });

  test('S1-D11 is printable ASCII of at most 100 characters, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (orderId) => {
        expect(alertSubject(orderId)).toMatch(/^Order Failed: [ -~]{0,86}$/);
      }),
    );
  });
});
