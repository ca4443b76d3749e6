import { MetricNames } from './metric-names.ts';

const sample = { namespace: 'Shop', name: 'Latency', dimensions: { Service: 'orders', Zone: 'a' } };

describe('the names of metrics', () => {
  it('are one object for one metric, whatever object the dimensions come in', () => {
    const names = new MetricNames();
    const metric = names.metricOf(sample);
    expect(names.metricOf(sample)).toBe(metric);
    expect(names.metricOf({ ...sample, dimensions: { ...sample.dimensions } })).toBe(metric);
    expect(metric).toEqual({
      namespace: 'Shop',
      name: 'Latency',
      dimensions: [
        { name: 'Service', value: 'orders' },
        { name: 'Zone', value: 'a' },
      ],
    });
  });

  it.each([
    ['namespace', { ...sample, namespace: 'Bank' }],
    ['name', { ...sample, name: 'Errors' }],
    ['value of a dimension', { ...sample, dimensions: { Service: 'orders', Zone: 'b' } }],
    ['name of a dimension', { ...sample, dimensions: { Service: 'orders', Place: 'a' } }],
    ['number of dimensions', { ...sample, dimensions: { Service: 'orders' } }],
    ['lack of dimensions', { ...sample, dimensions: {} }],
  ])('keep metrics apart by their %s', (_, other) => {
    const names = new MetricNames();
    const metric = names.metricOf(sample);
    const found = names.metricOf(other);
    expect(found).not.toBe(metric);
    expect(found).toMatchObject({ namespace: other.namespace, name: other.name });
    expect(Object.fromEntries(found.dimensions.map(({ name, value }) => [name, value]))).toEqual(other.dimensions);
    expect(names.metricOf(sample)).toBe(metric);
  });
});
