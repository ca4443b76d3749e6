import { MetricStore } from '@shopwatch/cloudwatch';

/** Fills a store with arbitrary doubles, one a minute, and prints what it takes. */
const minutes = 15 * 1440;
const start = Date.UTC(2026, 0, 1);
const store = new MetricStore();
const metrics = Array.from({ length: 10_000 }, (_, index) => ({
  namespace: 'Bench',
  name: 'Load',
  dimensions: [{ name: 'Host', value: `host-${index}` }],
}));
const begin = performance.now();
for (const [index, metric] of metrics.entries())
  for (let minute = 0; minute < minutes; minute++)
    store.recordValue(metric, start + minute * 60_000, Math.sin(minute * 0.01 + index) * 100);
const seconds = (performance.now() - begin) / 1000;
console.log(JSON.stringify({ mebibytes: process.memoryUsage.rss() / 2 ** 20, seconds }));
