import { Tracer } from '@aws-lambda-powertools/tracer';
import { xrayTrace } from './trace.ts';

/** A tracer that records what becomes of its segments. */
function recordingTracer(traceId: string | undefined) {
  const events: string[] = [];
  const subsegment = { close: () => events.push('close') };
  const parent = { addNewSubsegment: (name: string) => (events.push(`open ${name}`), subsegment) };
  const tracer = {
    getRootXrayTraceId: () => traceId,
    getSegment: () => parent,
    setSegment: (segment: unknown) => events.push(segment === parent ? 'back' : 'in'),
    putMetadata: (key: string, value: unknown) => events.push(`${key}=${String(value)}`),
    putAnnotation: (key: string, value: unknown) => events.push(`${key}!${String(value)}`),
  };
  return { tracer: tracer as unknown as Tracer, events };
}

describe('a trace on X-Ray', () => {
  test('keeps work in a subsegment with what it notes', async () => {
    const { tracer, events } = recordingTracer('1-5759e988-bd862e3fe1be46a994272793');
    const result = await xrayTrace(tracer)('payment_handler', ({ note, annotate }) => {
      note('amount', 5);
      annotate('error', 'no');
      return 'done';
    });
    expect(result).toBe('done');
    expect(events).toEqual(['open payment_handler', 'in', 'amount=5', 'error!no', 'close', 'back']);
  });

  test('closes the subsegment of work that throws', async () => {
    const { tracer, events } = recordingTracer('1-5759e988-bd862e3fe1be46a994272793');
    const failing = xrayTrace(tracer)('payment_handler', () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(events).toEqual(['open payment_handler', 'in', 'close', 'back']);
  });

  test('lets work run where there is no trace', async () => {
    const { tracer, events } = recordingTracer(undefined);
    expect(await xrayTrace(tracer)('payment_handler', ({ note }) => (note('amount', 5), 'done'))).toBe('done');
    expect(events).toEqual([]);
  });

  test('S3-019 works with the real tracer outside of Lambda', async () => {
    const trace = xrayTrace(new Tracer({ serviceName: 'payment-handler' }));
    expect(await trace('payment_handler', () => 'done')).toBe('done');
  });
});
