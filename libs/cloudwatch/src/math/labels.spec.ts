import { automaticLabels } from './labels.ts';

test('queries of one metric are told apart by statistic and period', () => {
  const metric = { namespace: 'N', name: 'metric1', dimensions: [] };
  const stats = [
    { metric, statistic: 'Sum', periodSeconds: 60 },
    { metric, statistic: 'Average', periodSeconds: 300 },
  ];
  expect(automaticLabels(stats)).toEqual(['metric1 Sum 60', 'metric1 Average 300']);
});
