import { deleteDetector } from './delete-detector.ts';
import { describeDetectors } from './describe-detectors.ts';
import type { AnomalyDetector, DetectorQuery } from './detector.ts';
import { detectorBand, detectorState } from './detector-band.ts';
import type { PutDetectorRequest } from './detector-request.ts';
import { AnomalyDetectorFault } from './fault.ts';
import { putDetector } from './put-detector.ts';

const now = Date.UTC(2026, 5, 15, 10);
const latency = { namespace: 'shop', metricName: 'Latency', statistic: 'Average' };
const single: PutDetectorRequest = { singleMetric: latency };

function put(request: PutDetectorRequest, detectors: readonly AnomalyDetector[] = [], id = 'd1') {
  return putDetector(detectors, request, { id, now });
}

function faultOf(run: () => unknown): Pick<AnomalyDetectorFault, 'code' | 'message'> {
  try {
    run();
  } catch (error) {
    if (error instanceof AnomalyDetectorFault) return error;
  }
  throw new Error('nothing was refused');
}

function math(...queries: Partial<DetectorQuery>[]): PutDetectorRequest {
  return { metricMath: { queries: queries.map((query, index) => ({ id: `q${index}`, returnData: false, ...query })) } };
}

const requests = {
  metric: { namespace: 'shop', name: 'Requests', dimensions: [] },
  statistic: 'Sum',
  periodSeconds: 300,
};

describe('putting a detector', () => {
  it('makes one with no excluded ranges', () => {
    expect(put(single).detector).toEqual({
      id: 'd1',
      source: {
        kind: 'single-metric',
        metric: { namespace: 'shop', name: 'Latency', dimensions: [] },
        statistic: 'Average',
      },
      configuration: { excludedRanges: [] },
      createdAt: now,
    });
  });

  it('takes the old form for the same detector and keeps its id', () => {
    const first = put(single).detectors;
    const second = put({ ...latency, configuration: { timeZone: 'Europe/Berlin' } }, first, 'd2');
    expect(second.detectors).toHaveLength(1);
    expect(second.detector).toMatchObject({ id: 'd1', configuration: { timeZone: 'Europe/Berlin' } });
  });

  it('tells statistics and dimensions apart', () => {
    const first = put(single).detectors;
    expect(put({ singleMetric: { ...latency, statistic: 'p99' } }, first, 'd2').detectors).toHaveLength(2);
    const dimensions = [{ name: 'Service', value: 'cart' }];
    expect(put({ singleMetric: { ...latency, dimensions } }, first, 'd2').detectors).toHaveLength(2);
  });

  it.each<[string, PutDetectorRequest, string, RegExp]>([
    ['no source', {}, 'MissingParameter', /needs a source/],
    ['no statistic', { namespace: 'shop', metricName: 'Latency' }, 'MissingParameter', /Stat/],
    ['two sources', { ...single, ...latency }, 'InvalidParameterCombination', /one source/],
    [
      'two returned series',
      math({ ...requests, returnData: true }, { expression: 'q0', returnData: true }),
      'InvalidParameterValue',
      /exactly one/,
    ],
    [
      'a search',
      math({ expression: "SEARCH('{shop} x', 'Sum', 300)", returnData: true }),
      'InvalidParameterValue',
      /SEARCH/,
    ],
    [
      'a high-resolution period',
      math({ ...requests, periodSeconds: 10, returnData: true }),
      'InvalidParameterValue',
      /high-resolution/,
    ],
    [
      'mixed periods',
      math({ ...requests, returnData: true }, { ...requests, periodSeconds: 60 }),
      'InvalidParameterValue',
      /one period/,
    ],
    [
      'a query of both kinds',
      math({ ...requests, expression: 'q1', returnData: true }),
      'InvalidParameterValue',
      /both/,
    ],
    [
      'an unknown time zone',
      { ...single, configuration: { timeZone: 'Mars/Olympus' } },
      'InvalidParameterValue',
      /tz database/,
    ],
    [
      'a range that ends before it starts',
      { ...single, configuration: { excludedRanges: [{ start: now, end: now - 1 }] } },
      'InvalidParameterValue',
      /start before/,
    ],
    ['what is not modelled', { ...single, periodicSpikes: true }, 'InvalidParameterValue', /not modelled/],
    [
      'an unmodelled speed',
      { ...single, configuration: { adaptationSpeed: 'FAST' } },
      'InvalidParameterValue',
      /AdaptationSpeed FAST/,
    ],
  ])('refuses %s', (_, request, code, message) => {
    const fault = faultOf(() => put(request));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(message);
  });
});

describe('describing detectors', () => {
  const one = put(single).detectors;
  const all = put(math({ ...requests }, { expression: 'q0 * 2', returnData: true }), one, 'd2').detectors;

  it('lists only single-metric ones unless asked', () => {
    expect(describeDetectors(all).detectors.map(({ id }) => id)).toEqual(['d1']);
    expect(describeDetectors(all, { types: ['METRIC_MATH'] }).detectors.map(({ id }) => id)).toEqual(['d2']);
  });

  it('filters by metric and by id', () => {
    expect(describeDetectors(all, { metricName: 'Other' }).detectors).toEqual([]);
    expect(describeDetectors(all, { dimensions: [{ name: 'a', value: 'b' }] }).detectors).toEqual([]);
    expect(describeDetectors(all, { ids: ['d2'] }).detectors.map(({ id }) => id)).toEqual(['d2']);
    expect(faultOf(() => describeDetectors(all, { ids: ['d2'], namespace: 'shop' })).code).toBe(
      'InvalidParameterCombination',
    );
  });

  it('pages', () => {
    const types = ['SINGLE_METRIC', 'METRIC_MATH'] as const;
    const first = describeDetectors(all, { types, maxResults: 1 });
    expect(first.detectors.map(({ id }) => id)).toEqual(['d1']);
    const second = describeDetectors(all, { types, maxResults: 1, nextToken: first.nextToken });
    expect(second).toEqual({ detectors: [all[1]] });
    expect(faultOf(() => describeDetectors(all, { nextToken: 'x' })).code).toBe('InvalidNextToken');
  });
});

describe('deleting a detector', () => {
  it('removes it by source or by id', () => {
    const { detectors } = put(single);
    expect(deleteDetector(detectors, { ...latency })).toEqual([]);
    expect(deleteDetector(detectors, { id: 'd1' })).toEqual([]);
  });

  it('knows nothing of others', () => {
    expect(faultOf(() => deleteDetector([], single)).code).toBe('ResourceNotFoundException');
  });
});

describe("a detector's band", () => {
  const { detector } = put(single);
  const read = ({ start, end, periodSeconds }: { start: number; end: number; periodSeconds: number }) => {
    const times: number[] = [];
    for (let time = start; time < end; time += periodSeconds * 1000) times.push(time);
    return { times, values: times.map(() => 7) };
  };
  const later = now + 15 * 60_000;

  it('waits for the first training', () => {
    expect(detectorState(detector, read, later - 1)).toBe('PENDING_TRAINING');
    const query = { times: [now], periodSeconds: 300, now: later - 1 };
    expect(detectorBand(detector, read, query).upper.times).toEqual([]);
  });

  it('is there once it is trained', () => {
    expect(detectorState(detector, read, later)).toBe('TRAINED');
    const band = detectorBand(detector, read, { times: [later], periodSeconds: 300, now: later });
    expect(band).toEqual({ upper: { times: [later], values: [7] }, lower: { times: [later], values: [7] } });
  });

  it('needs data', () => {
    expect(detectorState(detector, () => ({ times: [], values: [] }), later)).toBe('TRAINED_INSUFFICIENT_DATA');
  });

  it('does not exist for high resolution or a negative width', () => {
    expect(() => detectorBand(detector, read, { times: [], periodSeconds: 10, now: later })).toThrow(/high-resolution/);
    const negative = { times: [], periodSeconds: 60, deviations: -1, now: later };
    expect(() => detectorBand(detector, read, negative)).toThrow(/standard deviations/);
  });
});
