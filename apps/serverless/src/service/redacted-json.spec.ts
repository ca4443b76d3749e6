import { redactedJson } from './redacted-json.ts';

describe('an event as redacted JSON', () => {
  test.each([
    'password',
    'client_secret',
    'accessToken',
    'Authorization',
    'cardNumber',
    'cvv',
    'iban',
    'email',
    'phone',
    'billingAddress',
    'firstName',
    'api-key',
  ])('S4-D06 has nothing of "%s", however deep', (key) => {
    const json = redactedJson({ orders: [{ [key]: { value: 'hidden' } }], id: 'o-1' });
    expect(JSON.parse(json)).toEqual({ orders: [{ [key]: '[redacted]' }], id: 'o-1' });
  });

  test('keeps everything else', () => {
    const event = { orderId: 'o-1', amount: 12.5, items: [{ sku: 'shoe', size: 42 }], nothing: null };
    expect(JSON.parse(redactedJson(event))).toEqual(event);
  });

  test('of no event is null', () => {
    expect(redactedJson(undefined)).toBe('null');
  });
});
