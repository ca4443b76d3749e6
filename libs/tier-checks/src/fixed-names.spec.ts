import { fixedNames } from './fixed-names.ts';

describe('the fixed names in some properties', () => {
  test('are found at any depth, sorted, once each', () => {
    const properties = {
      Name: 'alarm-z-production',
      Tags: [{ Key: 'Name', Value: 'vpc-ecommerce-production' }],
      Nested: { Again: ['alarm-z-production', { AliasName: 'alias/kms-rds-production' }] },
      Logs: { Groups: ['/aws/lambda/orders', '/ecs/orders'] },
    };
    expect(fixedNames(properties)).toEqual([
      '/aws/lambda/orders',
      '/ecs/orders',
      'alarm-z-production',
      'alias/kms-rds-production',
      'vpc-ecommerce-production',
    ]);
  });

  test.each([
    ['production', 'a lone word'],
    ['alarm-z-dev', 'a name of another environment'],
    ['see alarm-z-production', 'a name within a sentence'],
    ['{"Name":"alarm-z-production"}', "a name within a dashboard's body"],
    ['/shopwatch/production/web/id', 'the path of a contract'],
  ])('are not "%s": %s', (text) => {
    expect(fixedNames({ text })).toEqual([]);
  });

  test.each([undefined, null, 5, true, {}, []])('are none in %j', (nothing) => {
    expect(fixedNames(nothing)).toEqual([]);
  });
});
