import fc from 'fast-check';
import { countingRandom } from '../stacks/world.fixture.ts';
import { nameRuleOf } from './name-rules.ts';
import { physicalName, randomUuid } from './physical-name.ts';

const name = (type: string, stackName: string, logicalId: string) =>
  physicalName({ type, stackName, logicalId }, countingRandom());

describe('a generated name', () => {
  it('has stack, logical id and twelve random characters', () => {
    expect(name('AWS::SNS::Topic', 'shop', 'Alerts')).toMatch(/^shop-Alerts-[0-9A-Za-z]{12}$/);
  });

  it('of a bucket is lower case', () => {
    expect(name('AWS::S3::Bucket', 'Shop', 'Archive')).toMatch(/^shop-archive-[0-9a-z]{12}$/);
  });

  it('of an SSM parameter begins with CFN', () => {
    expect(name('AWS::SSM::Parameter', 'shop', 'Parameter')).toMatch(/^CFN-Parameter-[0-9A-Za-z]{12}$/);
  });

  it.each(['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::Lambda::Function', 'AWS::S3::Bucket', 'AWS::SNS::Topic'])(
    'of %s is never too long and always has its three parts',
    (type) => {
      const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,126}$/);
      fc.assert(
        fc.property(word, word, (stackName, logicalId) => {
          const made = name(type, stackName, logicalId);
          expect(made.length).toBeLessThanOrEqual(nameRuleOf(type).maxLength);
          expect(made).toMatch(/^[A-Za-z0-9]+-[A-Za-z0-9]+-[A-Za-z0-9]{12}$/);
        }),
      );
    },
  );

  it('differs from one to the next', () => {
    const random = countingRandom();
    const names = Array.from({ length: 50 }, () => physicalName({ type: 'T', stackName: 's', logicalId: 'l' }, random));
    expect(new Set(names).size).toBe(50);
  });
});

describe('a UUID', () => {
  it('is of version 4', () => {
    expect(randomUuid(countingRandom())).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
