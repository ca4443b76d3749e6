import fc from 'fast-check';
import { isEnvironmentName, lengthLimits, requiredTags, resourceName, type ResourceType } from './index.ts';

const name = (resourceType: ResourceType, purpose: string, environment = 'production') =>
  resourceName({ resourceType, purpose, environment });

describe('a resource name', () => {
  test('S0-004 is the resource type, the purpose and the environment', () => {
    expect(name('alarm', 'ec2-cpu-1')).toBe('alarm-ec2-cpu-1-production');
    expect(name('vpc', 'ecommerce', 'dev')).toBe('vpc-ecommerce-dev');
  });

  test('S0-089 of the target group in production has exactly the 32 characters that Elastic Load Balancing allows', () => {
    expect(name('targetgroup', 'ecommerce')).toHaveLength(32);
  });

  test('is refused when its service would refuse it, with both lengths and what to shorten', () => {
    expect(() => name('targetgroup', 'ecommerces')).toThrow(
      '"targetgroup-ecommerces-production" has 33 characters, a targetgroup name allows 32; shorten "ecommerces" or "production"',
    );
  });

  test.each(['', 'Ecommerce', 'e commerce', '-x', 'x-', 'a--b', 'a_b', '${token}'])(
    'is refused for the purpose "%s"',
    (purpose) => {
      expect(() => name('alarm', purpose)).toThrow(`a purpose is lower-case words joined by hyphens, got "${purpose}"`);
    },
  );

  test('is the same at every call and never longer than its limit', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const types = Object.keys(lengthLimits) as ResourceType[];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.array(word, { minLength: 1, maxLength: 4 }), (type, words) => {
        const purpose = words.join('-');
        if (`${type}-${purpose}-production`.length > lengthLimits[type]) return;
        expect(name(type, purpose)).toBe(name(type, purpose));
        expect(name(type, purpose).length).toBeLessThanOrEqual(lengthLimits[type]);
      }),
    );
  });
});

describe('an environment name', () => {
  test.each(['production', 'dev', 'p', 'a123456789'])('S0-089 may be "%s"', (environment) => {
    expect(isEnvironmentName(environment)).toBe(true);
  });

  test.each(['', 'Production', '1dev', 'dev-1', 'a1234567890', 'dev\n', 'pröd'])(
    'S0-089 may not be "%s"',
    (environment) => {
      expect(isEnvironmentName(environment)).toBe(false);
      expect(() => name('vpc', 'x', environment)).toThrow(
        'an environment name is 1 to 10 lower-case letters and digits',
      );
    },
  );
});

test('S0-003 the required tags are four', () => {
  expect(requiredTags('dev')).toEqual({ Environment: 'dev', Project: 'monitoring', ManagedBy: 'CDK', Owner: 'DevOps' });
});
