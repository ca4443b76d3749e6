import { extractSamples } from './extract.ts';
import type { LogSource, MetricFilter, MetricTransformation } from './metric-filter.ts';

const source: LogSource = { account: '111122223333', region: 'eu-west-1', logGroupName: '/shop/orders' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function filter(
  filterPattern: string,
  transformation: Partial<MetricTransformation>,
  rest: Partial<MetricFilter> = {},
): MetricFilter {
  const complete = { metricName: 'Value', metricNamespace: 'Shop', metricValue: '1', ...transformation };
  return { filterName: 'f', filterPattern, metricTransformations: [complete], ...rest };
}

function valuesOf(given: MetricFilter, ...messages: readonly string[]): (number | undefined)[] {
  return messages.map((message) => extractSamples(given, [{ timestamp: 0, message }], source)[0]?.sample.value);
}

describe('the samples of a metric filter', () => {
  it('take a number from a field of JSON, also as text', () => {
    const latency = filter('{ $.latency = * }', { metricValue: '$.latency' });
    expect(
      valuesOf(latency, '{"latency":42.5}', '{"latency":"7"}', '{"latency":"fast"}', '{"latency":"1e999"}'),
    ).toEqual([42.5, 7, undefined, undefined]);
  });

  it('take a number from a named field or a position of a line', () => {
    expect(valuesOf(filter('[kind, size]', { metricValue: '$size' }), 'GET 12', 'GET -', 'GET 1 2')).toEqual([
      12,
      undefined,
      undefined,
    ]);
    expect(valuesOf(filter('[..., size]', { metricValue: '$2' }), 'GET 12 x', 'GET 12')).toEqual([12, undefined]);
  });

  it('give a default for an event that does not match, and none for one that matches without a number', () => {
    const latency = filter('{ $.latency = * }', { metricValue: '$.latency', defaultValue: 0 });
    expect(valuesOf(latency, 'no JSON', '{"latency":"fast"}')).toEqual([0, undefined]);
  });

  it('need a text for every dimension', () => {
    const byTier = filter('{ $.tier = * || $.tier IS NULL || $.tier NOT EXISTS }', { dimensions: { Tier: '$.tier' } });
    const dimensions = (message: string) =>
      extractSamples(byTier, [{ timestamp: 0, message }], source)[0]?.metric.dimensions;
    expect(dimensions('{"tier":"gold"}')).toEqual([{ name: 'Tier', value: 'gold' }]);
    expect(dimensions('{"tier":7.0}')).toEqual([{ name: 'Tier', value: '7.0' }]);
    for (const message of ['{"tier":null}', '{"tier":""}', '{}']) expect(dimensions(message)).toBeUndefined();
  });

  it('carry system fields as dimensions, each once', () => {
    const given = filter('x', {}, { emitSystemFieldDimensions: ['@aws.region', '@source.log', '@aws.region'] });
    expect(extractSamples(given, [{ timestamp: 0, message: 'x' }], source)[0]!.metric.dimensions).toEqual([
      { name: '@aws.region', value: 'eu-west-1' },
      { name: '@source.log', value: '/shop/orders' },
    ]);
  });

  it('come only from sources that meet the selection criteria', () => {
    const selected = (fieldSelectionCriteria: string) =>
      extractSamples(
        filter('x', { defaultValue: 0 }, { fieldSelectionCriteria }),
        [
          { timestamp: 0, message: 'x' },
          { timestamp: 0, message: 'y' },
        ],
        source,
      ).length;
    expect(selected('@aws.region = "eu-west-1"')).toBe(2);
    expect(selected('@aws.region IN ["us-east-1", "us-west-2"]')).toBe(0);
  });

  it('belong to the minute of the event, and leave out what came before the filter', () => {
    const given = filter('x', {}, { creationTime: 5 * MINUTE });
    const events = [4 * MINUTE, 5 * MINUTE, 5 * MINUTE + 59_999].map((timestamp) => ({ timestamp, message: 'x' }));
    expect(extractSamples(given, events, source).map(({ timestamp }) => timestamp)).toEqual([5 * MINUTE, 5 * MINUTE]);
    const late = { timestamp: MINUTE, ingestionTime: 9 * MINUTE, message: 'x' };
    expect(extractSamples(given, [late], source).map(({ timestamp }) => timestamp)).toEqual([MINUTE]);
  });

  it('become visible late when the event is old', () => {
    const delay = (age: number) => {
      const [sample] = extractSamples(filter('x', {}), [{ timestamp: 0, ingestionTime: age, message: 'x' }], source);
      return (sample!.availableAt - age) / HOUR;
    };
    expect([0, 3 * HOUR - 1, 3 * HOUR, 24 * HOUR - 1, 24 * HOUR].map(delay)).toEqual([0, 0, 2, 2, 48]);
  });

  it('are refused for a filter that was never admitted', () => {
    expect(() => extractSamples(filter('{ $.a = }', {}), [], source)).toThrow('Invalid metric filter pattern');
    expect(() => extractSamples(filter('x', { metricValue: 'one' }), [], source)).toThrow('got one');
  });
});
