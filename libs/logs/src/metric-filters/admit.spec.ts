import { admitMetricFilter } from './admit.ts';
import { describeMetricFilters } from './describe.ts';
import type { MetricFilter } from './metric-filter.ts';
import type { PutMetricFilterRequest, RequestedTransformation } from './request.ts';

function request({
  transformation,
  ...rest
}: Partial<PutMetricFilterRequest> & {
  transformation?: Partial<RequestedTransformation>;
} = {}): PutMetricFilterRequest {
  const complete = { metricName: 'Errors', metricNamespace: 'Shop', metricValue: '1', ...transformation };
  return { filterName: 'errors', filterPattern: 'ERROR', metricTransformations: [complete], ...rest };
}

function answer(given: PutMetricFilterRequest, group: readonly MetricFilter[] = []): string {
  const admission = admitMetricFilter(given, group);
  return admission.ok ? 'admitted' : `${admission.error.code}: ${admission.error.message}`;
}

function admitted(given: PutMetricFilterRequest, group: readonly MetricFilter[] = [], now?: number): MetricFilter {
  const admission = admitMetricFilter(given, group, now);
  if (!admission.ok) throw new Error(admission.error.message);
  return admission.filter;
}

function named(count: number, filterPattern: string): MetricFilter[] {
  return Array.from({ length: count }, (_, index) =>
    admitted(request({ filterName: `filter-${index}`, filterPattern })),
  );
}

describe('the admission of a metric filter', () => {
  it('names every constraint that is broken', () => {
    const two = request().metricTransformations![0]!;
    expect(answer({ filterName: 'a:b', filterPattern: 'x', metricTransformations: [two, two] })).toBe(
      "InvalidParameterException: 2 validation errors detected: Value at 'filterName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*; Value at 'metricTransformations' failed to satisfy constraint: Member must have length less than or equal to 1",
    );
    expect(answer(request({ filterName: 'x'.repeat(513) }))).toContain('less than or equal to 512');
    expect(answer(request({ filterPattern: 'x'.repeat(1025) }))).toContain('less than or equal to 1024');
    expect(answer(request({ transformation: { metricName: 'a$b' } }))).toContain('[^:*$]*');
    expect(answer(request({ transformation: { metricNamespace: 'x'.repeat(256) } }))).toContain(
      'less than or equal to 255',
    );
    expect(answer(request({ transformation: { metricValue: '1'.repeat(101) } }))).toContain(
      'less than or equal to 100',
    );
    expect(answer(request({ metricTransformations: [] }))).toContain('greater than or equal to 1');
    expect(answer(request({ filterPattern: undefined }))).toContain(
      "'filterPattern' failed to satisfy constraint: Member must not be null",
    );
  });

  it('takes either a default or dimensions, and dimensions only where fields have names', () => {
    const dimensions = { Kind: '$.kind' };
    const json = '{ $.kind = * }';
    expect(answer(request({ filterPattern: json, transformation: { dimensions } }))).toBe('admitted');
    expect(answer(request({ filterPattern: json, transformation: { dimensions, defaultValue: 0 } }))).toBe(
      'InvalidParameterException: Invalid metric transformation: dimensions and default value are mutually exclusive properties.',
    );
    expect(answer(request({ transformation: { dimensions } }))).toBe(
      'InvalidParameterException: The specified filter pattern does not support dimensions',
    );
    const four = { A: '$.a', B: '$.b', C: '$.c', D: '$.d' };
    expect(answer(request({ filterPattern: json, transformation: { dimensions: four } }))).toContain(
      '4 dimensions, allowed are 3',
    );
  });

  it.each(['1', '-2.5', '1e3', '$.a.b[0]', '$size', '$7'])('takes %s as a metric value', (metricValue) => {
    expect(answer(request({ transformation: { metricValue } }))).toBe('admitted');
  });

  it.each(['', 'one', '$', '$.', '$.a b', '1,5', '$a.b'])('refuses %j as a metric value', (metricValue) => {
    expect(answer(request({ transformation: { metricValue } }))).toContain('metricValue must be');
  });

  it('counts the filters of a group, and those with a regular expression, without the one that is replaced', () => {
    expect(answer(request(), named(99, 'x'))).toBe('admitted');
    expect(answer(request(), named(100, 'x'))).toBe('LimitExceededException: Resource limit exceeded.');
    expect(answer(request({ filterName: 'filter-7' }), named(100, 'x'))).toBe('admitted');
    const regex = request({ filterPattern: '%a%' });
    expect(answer(regex, named(4, '%x%'))).toBe('admitted');
    expect(answer(regex, named(5, '%x%'))).toBe('LimitExceededException: Resource limit exceeded.');
    expect(answer(request(), named(5, '%x%'))).toBe('admitted');
    expect(answer({ ...regex, filterName: 'filter-3' }, named(5, '%x%'))).toBe('admitted');
  });

  it('keeps the creation time of the filter that is replaced', () => {
    const first = admitted(request(), [], 1000);
    expect(admitted(request({ filterPattern: 'WARN' }), [first], 2000)).toMatchObject({
      filterPattern: 'WARN',
      creationTime: 1000,
    });
  });

  it('refuses what it does not know by name', () => {
    expect(answer(request({ emitSystemFieldDimensions: ['@aws.zone'] }))).toContain('got @aws.zone');
    expect(answer(request({ fieldSelectionCriteria: '@aws.zone = "a"' }))).toContain('got @aws.zone = "a"');
    expect(answer(request({ applyOnTransformedLogs: true }))).toContain('not modelled');
  });
});

describe('the description of metric filters', () => {
  it('is ordered by name and has only the members that were given', () => {
    const [second, first] = [
      admitted(request({ filterName: 'b' })),
      admitted(request({ filterName: 'a', transformation: { defaultValue: 0 } })),
    ];
    expect(describeMetricFilters([second, first], '/shop')).toEqual([
      { ...first, logGroupName: '/shop', applyOnTransformedLogs: false },
      { ...second, logGroupName: '/shop', applyOnTransformedLogs: false },
    ]);
    expect(Object.keys(second.metricTransformations[0])).toEqual(['metricName', 'metricNamespace', 'metricValue']);
  });
});
