import { JavaDouble, javaDouble, javaJson, JsonText } from './java-json.ts';

describe('a double', () => {
  test.each([
    [0, '0.0'],
    [-0, '-0.0'],
    [21.5, '21.5'],
    [9_999_999, '9999999.0'],
    [10_000_000, '1.0E7'],
    [1_073_741_824.5, '1.0737418245E9'],
    [0.001, '0.001'],
    [0.00095, '9.5E-4'],
    [-12_345_678, '-1.2345678E7'],
    [0.020599444741798756, '0.020599444741798756'],
  ])('%d prints as %s', (value, text) => {
    expect(javaDouble(value)).toBe(text);
  });
});

test('JSON keeps whole numbers whole, doubles with a point, and leaves out what is undefined', () => {
  const value = {
    period: 60,
    threshold: new JavaDouble(50),
    unit: undefined,
    data: new JsonText('{"a":1}'),
    none: [null],
  };
  expect(javaJson(value)).toBe('{"period":60,"threshold":50.0,"data":{"a":1},"none":[null]}');
});
