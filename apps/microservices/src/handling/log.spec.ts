import type { Context } from 'aws-lambda';
import { logSamples } from '../log-samples.ts';
import { serviceLogger } from './log.ts';

/** The lines that a logger writes while something runs. */
function linesOf(run: (log: ReturnType<typeof serviceLogger>) => void, level?: string): any[] {
  const lines: string[] = [];
  const keep = (line: unknown) => (lines.push(String(line)), true);
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep),
  ];
  if (level !== undefined) process.env['LOG_LEVEL'] = level;
  run(serviceLogger('payment-handler'));
  delete process.env['LOG_LEVEL'];
  for (const spy of spies) spy.mockRestore();
  return lines.map((line) => JSON.parse(line));
}

describe('the log of a function', () => {
  test('S3-022 S3-023 S3-D05 S3-D06 writes the very fields that the metric filters are tried on', () => {
    const [line] = linesOf((log) => {
      log.addContext({ awsRequestId: logSamples.paymentHandler.requestId } as Context);
      log.error('Payment processing failed: Invalid payment amount', { duration_ms: 12.34 });
    });
    expect(line).toEqual({ ...logSamples.paymentHandler, timestamp: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  test('S3-D20 writes from the level on that LOG_LEVEL says', () => {
    const write = (log: ReturnType<typeof serviceLogger>) => {
      log.info('received', {});
      log.error('failed', {});
    };
    expect(linesOf(write, 'ERROR').map(({ level }) => level)).toEqual(['ERROR']);
    expect(linesOf(write, 'INFO').map(({ level }) => level)).toEqual(['INFO', 'ERROR']);
  });
});
