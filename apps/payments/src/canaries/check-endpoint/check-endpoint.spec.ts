import type { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { checkEndpoint } from './check-endpoint.ts';

function canaryThatMeets(answer: () => Promise<{ status: number }>) {
  const sent: PutMetricDataCommand['input'][] = [];
  const steps: string[] = [];
  const asked: { address: unknown; options: RequestInit }[] = [];
  const run = checkEndpoint({
    endpoint: 'https://api.example.com/health',
    canaryName: 'canary-payment-api-production',
    client: { send: (command: PutMetricDataCommand) => Promise.resolve(sent.push(command.input)) } as never,
    fetch: ((address: unknown, options: RequestInit) => {
      asked.push({ address, options });
      return answer();
    }) as never,
    step: (name, body) => {
      steps.push(name);
      return body();
    },
  });
  const counted = () => sent.map(({ MetricData }) => MetricData![0]!.MetricName);
  return { run, sent, steps, asked, counted };
}

describe('the canary', () => {
  test('S2-051 asks the endpoint once and passes on 200', async () => {
    const { run, sent, steps, asked } = canaryThatMeets(() => Promise.resolve({ status: 200 }));
    await expect(run()).resolves.toBe('Canary execution completed successfully');
    expect(steps).toEqual(['health check']);
    expect(asked.map(({ address }) => address)).toEqual(['https://api.example.com/health']);
    expect(sent).toEqual([
      {
        Namespace: 'CloudWatchSynthetics',
        MetricData: [
          {
            MetricName: 'HealthCheckSuccess',
            Dimensions: [{ Name: 'CanaryName', Value: 'canary-payment-api-production' }],
            Value: 1,
            Unit: 'Count',
          },
        ],
      },
    ]);
  });

  test.each([201, 301, 404, 503])('fails on %d and counts it as a failure and an error', async (status) => {
    const { run, counted } = canaryThatMeets(() => Promise.resolve({ status }));
    await expect(run()).rejects.toThrow(`https://api.example.com/health answered with status ${status}, expected 200`);
    expect(counted()).toEqual(['HealthCheckFailure', 'HealthCheckError']);
  });

  test('fails where nobody answers and counts an error alone', async () => {
    const { run, counted } = canaryThatMeets(() => Promise.reject(new Error('getaddrinfo ENOTFOUND api.example.com')));
    await expect(run()).rejects.toThrow('ENOTFOUND');
    expect(counted()).toEqual(['HealthCheckError']);
  });

  test('follows no redirection and waits for ten seconds at most', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const { run, asked } = canaryThatMeets(() => Promise.resolve({ status: 200 }));
    await run();
    expect(timeout).toHaveBeenCalledWith(10_000);
    expect(asked[0]!.options).toMatchObject({ redirect: 'manual', signal: expect.any(AbortSignal) });
    timeout.mockRestore();
  });
});
