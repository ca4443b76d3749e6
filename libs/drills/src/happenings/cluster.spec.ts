import { canaryVerbs } from './canary.ts';
import { clusterVerbs } from './cluster.ts';
import { subscriberVerbs } from './subscriber.ts';

test('a cluster is steered in percents of what its tasks reserved', () => {
  const { sentence, deeds } = clusterVerbs('payments').memory.rampsTo(95, { over: '5m' });
  expect(sentence).toBe('percents of memory that tasks of payments use ramp to 95 in 5m');
  expect(deeds).toEqual([
    {
      after: 0,
      deed: { kind: 'condition', resourceType: 'AWS::ECS::Cluster', id: 'payments', condition: 'memory=95 over 5m' },
    },
  ]);
});

test('a subscriber is gone under every topic', () => {
  const { sentence, deeds } = subscriberVerbs('ops@example.com').isGone();
  expect(sentence).toBe('ops@example.com does not exist any more');
  expect(deeds.map(({ deed }) => deed)).toEqual([
    { kind: 'condition', resourceType: 'AWS::SNS::Subscription', id: 'ops@example.com', condition: 'gone' },
  ]);
});

test('a canary fails', () => {
  const { sentence, deeds } = canaryVerbs('shop').fails();
  expect(sentence).toBe('what canary shop looks at does not answer');
  expect(deeds.map(({ deed }) => deed)).toEqual([
    { kind: 'condition', resourceType: 'AWS::Synthetics::Canary', id: 'shop', condition: 'fails' },
  ]);
});
