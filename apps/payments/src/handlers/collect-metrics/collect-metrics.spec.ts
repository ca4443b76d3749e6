import { collectMetrics, type CollectMetricsProps } from './collect-metrics.ts';

const context = {
  functionName: 'lambda-metric-collector-production',
  functionVersion: '$LATEST',
  awsRequestId: 'request-1',
  logGroupName: '/aws/lambda/lambda-metric-collector-production',
  logStreamName: '2026/11/01/[$LATEST]1',
};
const at = new Date('2026-11-01T00:00:00Z');

function run(change: Partial<CollectMetricsProps> = {}) {
  const lines: string[] = [];
  const handler = collectMetrics({
    namespace: 'fintech/payments/metrics',
    environment: 'production',
    traceId: () => undefined,
    random: () => 0.5,
    now: () => at,
    write: (line) => lines.push(line),
    ...change,
  });
  return { lines, answer: handler({}, context) };
}

describe('the metric collector', () => {
  test('writes four events, each one JSON object alone on its line', async () => {
    const { lines, answer } = run();
    await answer;
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).toMatch(/^\{.*\}\n$/);
      expect(line.trimEnd()).not.toContain('\n');
    }
  });

  test('S2-D03 publishes volume and requests under the dimensions that the alarms watch', async () => {
    const { lines, answer } = run();
    await answer;
    const event = JSON.parse(lines[0]!);
    expect(event).toMatchObject({ Service: 'payment-processor', Environment: 'production' });
    const [{ Dimensions, Metrics }] = event._aws.CloudWatchMetrics;
    expect(Dimensions).toContainEqual(['Service', 'Environment']);
    expect(Metrics.map(({ Name }: { Name: string }) => Name)).toEqual(
      expect.arrayContaining(['PaymentTransactionVolume', 'TotalRequests']),
    );
  });

  test('tells of the processor under three sets of dimensions, with what ran it', async () => {
    const { lines, answer } = run({ traceId: () => 'Root=1-2-3' });
    await answer;
    expect(JSON.parse(lines[0]!)).toEqual({
      _aws: {
        Timestamp: at.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'fintech/payments/metrics',
            Dimensions: [['Service', 'Environment'], ['Service'], ['Environment']],
            Metrics: [
              { Name: 'RequestCount', Unit: 'Count' },
              { Name: 'ErrorCount', Unit: 'Count' },
              { Name: 'ProcessingTime', Unit: 'Milliseconds' },
              { Name: 'PaymentTransactionVolume', Unit: 'Count' },
              { Name: 'TotalRequests', Unit: 'Count' },
            ],
          },
        ],
      },
      Service: 'payment-processor',
      Environment: 'production',
      RequestCount: 550,
      ErrorCount: 25,
      ProcessingTime: 275,
      PaymentTransactionVolume: 12_500,
      TotalRequests: 575,
      executionTime: '2026-11-01T00:00:00.000Z',
      functionName: context.functionName,
      functionVersion: '$LATEST',
      requestId: 'request-1',
      logGroupName: context.logGroupName,
      logStreamName: context.logStreamName,
      traceId: 'Root=1-2-3',
    });
  });

  test('tells of the three services behind it under one set of dimensions', async () => {
    const { lines, answer } = run();
    await answer;
    const events = lines.slice(1).map((line) => JSON.parse(line));
    expect(events.map(({ Service }) => Service)).toEqual([
      'payment-gateway',
      'fraud-detection',
      'transaction-validator',
    ]);
    for (const event of events) {
      expect(event._aws.CloudWatchMetrics[0]).toMatchObject({
        Dimensions: [['Service', 'Environment']],
        Metrics: [
          { Name: 'ServiceLatency', Unit: 'Milliseconds' },
          { Name: 'ServiceAvailability', Unit: 'Percent' },
        ],
      });
      expect(event).toMatchObject({ Environment: 'production', ServiceLatency: 105, ServiceAvailability: 99.495 });
    }
  });

  test.each([
    [0, { RequestCount: 100, ErrorCount: 0, ProcessingTime: 50, TransactionVolume: 5000 }],
    [0.999999999, { RequestCount: 1000, ErrorCount: 50, ProcessingTime: 500, TransactionVolume: 20_000 }],
  ])('answers with what it drew, both ends included: %d', async (random, drawn) => {
    const { statusCode, body } = await run({ random: () => random }).answer;
    expect(statusCode).toBe(200);
    const { message, timestamp, metrics } = JSON.parse(body);
    expect({ message, timestamp }).toEqual({
      message: 'Metrics published successfully',
      timestamp: '2026-11-01T00:00:00.000Z',
    });
    expect({ ...metrics, ProcessingTime: Math.round(metrics.ProcessingTime) }).toEqual(drawn);
  });

  test('says so where there is no trace', async () => {
    const { lines, answer } = run();
    await answer;
    expect(JSON.parse(lines[0]!).traceId).toBe('none');
  });

  test('fails where it cannot write, so that the run counts as an error', async () => {
    const broken = () => {
      throw new Error('broken pipe');
    };
    await expect(run({ write: broken }).answer).rejects.toThrow('broken pipe');
  });
});
