import { plainName } from './index.ts';

describe('a plain name', () => {
  test('is the purpose and the environment', () => {
    expect(plainName({ purpose: 'payment-handler', environment: 'production' })).toBe('payment-handler-production');
    expect(plainName({ purpose: 'payment-handler', environment: 'dev' })).toBe('payment-handler-dev');
  });

  test('is refused when its service would refuse it, with both lengths and what to shorten', () => {
    expect(plainName({ purpose: 'lambda-sampling', environment: 'a123456789', limit: 26 })).toHaveLength(26);
    expect(() => plainName({ purpose: 'lambda-sampling', environment: 'a123456789', limit: 25 })).toThrow(
      '"lambda-sampling-a123456789" has 26 characters, its service allows 25; shorten "lambda-sampling" or "a123456789"',
    );
  });

  test.each(['', 'Payments', 'a--b', '/ecs'])('is refused for the purpose "%s"', (purpose) => {
    expect(() => plainName({ purpose, environment: 'dev' })).toThrow('a purpose is lower-case words joined by hyphens');
  });

  test('is refused for an environment against the rule', () => {
    expect(() => plainName({ purpose: 'x', environment: 'Dev' })).toThrow('an environment name is');
  });
});
