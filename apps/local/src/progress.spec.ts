import { deployedTier } from './progress.ts';

describe('the progress of a deployment', () => {
  it.each([
    ['metrics-lambda: ✅  stack-metrics-lambda-production', 'metrics-lambda'],
    ['network: ✅  stack-network-production (no changes)', 'network'],
    ['network: ✨  Deployment time: 0.4s', undefined],
    ['✅  stack-network-production', undefined],
  ])('reads %j', (line, tier) => {
    expect(deployedTier(line)).toBe(tier);
  });
});
