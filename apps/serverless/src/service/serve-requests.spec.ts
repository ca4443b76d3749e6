import { serveRequests, type ServeRequestsProps } from './serve-requests.ts';

/** A service with a clock that moves while it sleeps; `chances` are handed out in order, 0.5 at the end. */
function serviceWith(chances: number[] = [], change: Partial<ServeRequestsProps> & { writes?: unknown } = {}) {
  const sent: { TableName: string; Item: Record<string, { S?: string; N?: string }> }[] = [];
  const lines: { level: string; message: string; fields: Record<string, unknown> }[] = [];
  let time = Date.parse('2026-11-01T00:00:00Z');
  const write =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      lines.push({ level, message, fields });
    };
  const serve = serveRequests({
    service: 'user-service',
    functionName: 'user-service-production',
    errorTable: 'error-logs-production',
    errorsKeptDays: 90,
    errorRate: 0.07,
    dynamodb: {
      send: (command: { input: (typeof sent)[number] }) => {
        sent.push(command.input);
        return change.writes === undefined ? Promise.resolve({}) : Promise.reject(change.writes);
      },
    } as never,
    random: () => chances.shift() ?? 0.5,
    sleep: (milliseconds) => {
      time += milliseconds;
      return Promise.resolve();
    },
    now: () => new Date(time),
    newId: () => '5f6c2f5e-0000-4000-8000-000000000000',
    log: { info: write('INFO'), error: write('ERROR') },
    ...change,
  });
  return { serve, sent, lines };
}

const failing = [0, 0.069];

describe('a service', () => {
  test('answers 200 with its name and how long it took, and says so', async () => {
    const { serve, sent, lines } = serviceWith();
    const { statusCode, body } = await serve({ userId: 'u-1' });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual({
      message: 'Success',
      function: 'user-service',
      duration: 300,
      timestamp: '2026-11-01T00:00:00.300Z',
    });
    expect(lines.map(({ message }) => message)).toEqual(['Request received', 'Request completed in 300ms']);
    expect(sent).toEqual([]);
  });

  test.each([
    [0, 100],
    [0.999, 499.6],
  ])('works for 100 to 500 ms: a chance of %d gives %d', async (chance, milliseconds) => {
    const slept: number[] = [];
    const sleep = (for_: number) => Promise.resolve(void slept.push(for_));
    await serviceWith([chance, 1], { sleep }).serve();
    expect(slept).toEqual([milliseconds]);
  });

  test.each([
    [0.069, 0.07, true],
    [0.07, 0.07, false],
    [0.0, 0, false],
    [0.999, 1, true],
  ])('fails on a chance of %d at an error rate of %d: %s', async (chance, errorRate, fails) => {
    const request = serviceWith([0, chance], { errorRate }).serve();
    await (fails
      ? expect(request).rejects.toThrow('Simulated processing error')
      : expect(request).resolves.toBeDefined());
  });

  test('S4-D01 records an error and throws it again, so that Lambda counts it', async () => {
    const { serve, sent, lines } = serviceWith([...failing]);
    await expect(serve({ userId: 'u-1' })).rejects.toThrow('Simulated processing error');
    expect(sent).toEqual([
      {
        TableName: 'error-logs-production',
        Item: {
          errorId: { S: '5f6c2f5e-0000-4000-8000-000000000000' },
          timestamp: { S: '2026-11-01T00:00:00.100Z' },
          functionName: { S: 'user-service-production' },
          errorMessage: { S: 'Simulated processing error' },
          errorStack: { S: expect.stringMatching(/^Error: Simulated processing error\n/) },
          duration: { N: '100' },
          eventData: { S: '{"userId":"u-1"}' },
          expiresAt: { N: String(Date.parse('2026-11-01T00:00:00Z') / 1000 + 90 * 86400) },
        },
      },
    ]);
    expect(lines.at(-1)).toMatchObject({ level: 'ERROR', message: 'Error processing request:' });
  });

  test('throws the error of the request when the error table refuses the record, and logs both', async () => {
    const { serve, lines } = serviceWith([...failing], { writes: new Error('table is gone') });
    await expect(serve({})).rejects.toThrow('Simulated processing error');
    expect(lines.filter(({ level }) => level === 'ERROR')).toMatchObject([
      { message: 'Error processing request:', fields: { error: { message: 'Simulated processing error' } } },
      { message: 'Failed to log error to DynamoDB:', fields: { error: { message: 'table is gone' } } },
    ]);
  });

  test('throws the error of the request when even its record cannot be made', async () => {
    const { serve } = serviceWith([...failing]);
    await expect(serve({ unwritable: 1n })).rejects.toThrow('Simulated processing error');
  });

  test('S4-D06 logs nothing of the event', async () => {
    const { serve, lines } = serviceWith([...failing]);
    await expect(serve({ note: 'for Ada' })).rejects.toThrow();
    expect(JSON.stringify(lines)).not.toContain('Ada');
  });

  test.each([[undefined], [null], ['text'], [42], [[1]], [{}]])('takes the event %j', async (event) => {
    await expect(serviceWith().serve(event)).resolves.toMatchObject({ statusCode: 200 });
    const failed = serviceWith([...failing]);
    await expect(failed.serve(event)).rejects.toThrow('Simulated processing error');
    expect(failed.sent[0]!.Item['eventData']).toEqual({ S: JSON.stringify(event ?? null) });
  });
});
