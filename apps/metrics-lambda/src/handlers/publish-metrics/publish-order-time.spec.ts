import type { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { jsonLog } from './json-log.ts';
import { publishOrderTime } from './publish-order-time.ts';

function handlerWith({ random = 0.5, failure }: { random?: number; failure?: unknown } = {}) {
  const sent: PutMetricDataCommand['input'][] = [];
  const lines: string[] = [];
  const send = (command: PutMetricDataCommand) => {
    sent.push(command.input);
    return failure === undefined ? Promise.resolve({}) : Promise.reject(failure);
  };
  const handler = publishOrderTime({
    client: { send } as never,
    namespace: 'Production/ECommerce',
    random: () => random,
    log: jsonLog({ now: () => new Date('2026-11-01T00:00:00Z'), write: (line) => lines.push(line) }),
  });
  return { handler, sent, log: () => lines.map((line) => JSON.parse(line)) };
}

const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });

describe('the metrics handler', () => {
  test('S0-070 publishes one order processing time in milliseconds, without dimensions', async () => {
    const { handler, sent } = handlerWith();
    await handler({});
    expect(sent).toEqual([
      {
        Namespace: 'Production/ECommerce',
        MetricData: [{ MetricName: 'OrderProcessingTime', Value: 275, Unit: 'Milliseconds' }],
      },
    ]);
  });

  test.each([
    [0, 50],
    [0.25, 162.5],
    [0.999999, 499.99955],
  ])('S0-070 draws a value between 50 and 500: %d gives %d', async (random, value) => {
    const { handler, sent } = handlerWith({ random });
    await handler();
    expect(sent[0]!.MetricData![0]!.Value).toBeCloseTo(value, 6);
  });

  test('answers 200 with what it published, and says so in one line', async () => {
    const { handler, log } = handlerWith();
    const { statusCode, body } = await handler({});
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual({ message: 'metric published', metric: 'OrderProcessingTime', value: 275 });
    expect(log()).toEqual([
      {
        level: 'INFO',
        timestamp: '2026-11-01T00:00:00.000Z',
        message: 'metric published',
        metric: 'OrderProcessingTime',
        value: 275,
      },
    ]);
  });

  test.each([[null], [undefined], ['text'], [42], [[1, 2]], [{ detail: { deep: [] } }]])(
    'ignores the event %j',
    async (event) => {
      await expect(handlerWith().handler(event)).resolves.toMatchObject({ statusCode: 200 });
    },
  );

  test('S0-D06 logs an error of the API and throws it again', async () => {
    const { handler, log } = handlerWith({ failure: throttled });
    await expect(handler({})).rejects.toBe(throttled);
    expect(log()).toMatchObject([
      {
        level: 'ERROR',
        message: 'metric not published',
        errorName: 'ThrottlingException',
        errorMessage: 'Rate exceeded',
      },
    ]);
  });

  test('throws on what is no Error as well', async () => {
    const { handler, log } = handlerWith({ failure: 'broken pipe' });
    await expect(handler({})).rejects.toBe('broken pipe');
    expect(log()).toMatchObject([{ level: 'ERROR', errorMessage: 'broken pipe' }]);
  });

  test('calls the API once a run', async () => {
    const { handler, sent } = handlerWith();
    await handler();
    await handler();
    expect(sent).toHaveLength(2);
  });
});
