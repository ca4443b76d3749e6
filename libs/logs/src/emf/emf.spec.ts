import fc from 'fast-check';
import cases from '../../testdata/emf/specification.json' with { type: 'json' };
import { embeddedSamples, extractEmbedded } from './extract.ts';

interface Case {
  readonly id: string;
  readonly message: string;
  readonly expected: { readonly metrics: readonly object[]; readonly error?: string };
  readonly note?: string;
}

function document(directive: object, root: object): string {
  const full = { Namespace: 'Shop', Dimensions: [[]], Metrics: [], ...directive };
  return JSON.stringify({ _aws: { Timestamp: 1_574_109_732_004, CloudWatchMetrics: [full] }, ...root });
}

function pathsOf(message: string): string[] {
  return extractEmbedded(message).violations.map(({ kind, path }) => `${kind} ${path}`);
}

describe('the embedded metric format', () => {
  it.each(cases as readonly Case[])('$id $note', ({ message, expected }) => {
    const { metrics, violations } = extractEmbedded(message);
    expect(metrics).toEqual(expected.metrics);
    expect(violations[0]?.kind).toBe(expected.error);
  });

  it('gives a metric for each dimension set and each definition', () => {
    const directive = {
      Dimensions: [['a'], ['a', 'b'], []],
      Metrics: [{ Name: 'x' }, { Name: 'y', StorageResolution: 1 }],
    };
    const { metrics } = extractEmbedded(document(directive, { a: '1', b: '2', x: 3, y: [4, 5] }));
    expect(metrics.map(({ name, dimensions }) => `${name} ${Object.keys(dimensions).join()}`)).toEqual([
      'x a',
      'x a,b',
      'x ',
      'y a',
      'y a,b',
      'y ',
    ]);
    const samples = embeddedSamples(metrics);
    expect(samples.map(({ sample }) => sample.value)).toEqual([3, 3, 3, 4, 5, 4, 5, 4, 5]);
    expect(samples.map(({ highResolution }) => highResolution).lastIndexOf(false)).toBe(2);
  });

  it('names the place of each violation', () => {
    const metric = { Name: 'x' };
    expect(pathsOf(document({ Namespace: '' }, {}))).toEqual(['validation _aws.CloudWatchMetrics[0].Namespace']);
    expect(pathsOf(document({ Dimensions: [] }, {}))).toEqual(['validation _aws.CloudWatchMetrics[0].Dimensions']);
    expect(pathsOf(document({ Dimensions: [['d']] }, { d: 7 }))).toEqual(['validation d']);
    expect(pathsOf(document({ Metrics: [{ ...metric, Unit: 'Furlongs' }] }, { x: 1 }))).toEqual([
      'validation _aws.CloudWatchMetrics[0].Metrics[0].Unit',
    ]);
    expect(pathsOf(document({ Metrics: [{ ...metric, StorageResolution: 5 }] }, { x: 1 }))).toEqual([
      'validation _aws.CloudWatchMetrics[0].Metrics[0].StorageResolution',
    ]);
    expect(pathsOf(document({ Metrics: Array(101).fill(metric) }, { x: 1 }))).toEqual([
      'validation _aws.CloudWatchMetrics[0].Metrics',
    ]);
    expect(pathsOf('{"_aws":{"Timestamp":1,"CloudWatchMetrics":{}}}')).toEqual(['parsing _aws.CloudWatchMetrics']);
    expect(pathsOf('{"_aws":{"Timestamp":1,"CloudWatchMetrics":[3]}}')).toEqual(['parsing _aws.CloudWatchMetrics[0]']);
  });

  it('keeps the metrics of the directives that break no rule', () => {
    const bad = { Namespace: 'Shop', Dimensions: [[]], Metrics: [{ Name: 'missing' }] };
    const good = { Namespace: 'Shop', Dimensions: [[]], Metrics: [{ Name: 'x' }] };
    const message = JSON.stringify({ _aws: { Timestamp: 1, CloudWatchMetrics: [bad, good] }, x: 1 });
    expect(extractEmbedded(message).metrics.map(({ name }) => name)).toEqual(['x']);
  });

  it('takes names that every object inherits for absent', () => {
    expect(pathsOf(document({ Dimensions: [['toString']] }, {}))).toEqual(['validation toString']);
  });

  it('answers any message', () => {
    const loose = fc.record({
      Timestamp: fc.anything(),
      CloudWatchMetrics: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    });
    const message = fc.oneof(
      fc.string(),
      fc.json(),
      loose.map((metadata) =>
        JSON.stringify({ _aws: metadata }, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)),
      ),
    );
    fc.assert(
      fc.property(message, (text) => {
        const { metrics, violations } = extractEmbedded(text);
        if (violations.length === 0)
          expect(embeddedSamples(metrics).every(({ sample }) => Number.isFinite(sample.value))).toBe(true);
      }),
    );
  });
});
