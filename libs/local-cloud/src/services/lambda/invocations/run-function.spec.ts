import { InvokeCommand, PutFunctionConcurrencyCommand, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda';
import { NOON } from '../../../testing/test-cloud.ts';
import { archive, functionScene, IDLE } from '../testing/function-scene.ts';

const scene = functionScene();
const { make, invoke, log, recorded, values } = scene;
const handler = (body: string): string => `export const handler = async (event, context) => { ${body} };`;
const OWN = { FunctionName: 'job' };

describe('a run', () => {
  it('gives what the handler returns', async () => {
    await make(handler('return { got: event.order };'));
    expect(await invoke({ order: 7 })).toEqual({ status: 200, error: undefined, payload: { got: 7 } });
  });

  it('has its log in the group of the function', async () => {
    await make(handler("console.log('order', 7); console.error('late'); process.stdout.write('plain\\n');"));
    await invoke();
    expect(log()).toEqual([
      'START RequestId: <id> Version: $LATEST',
      '<time>\t<id>\tINFO\torder 7',
      '<time>\t<id>\tERROR\tlate',
      'plain',
      'END RequestId: <id>',
      'REPORT RequestId: <id>\tDuration: 5.00 ms\tBilled Duration: 155 ms\tMemory Size: 128 MB\tMax Memory Used: 80 MB\tInit Duration: 150.00 ms\t',
    ]);
    expect(new Set(recorded.lines.map(({ group }) => group))).toEqual(new Set(['/aws/lambda/job']));
    expect(recorded.lines[0]?.stream).toMatch(/^2026\/02\/06\/\[\$LATEST\][0-9a-f]{32}$/);
  });

  it('is counted under the three sets of dimensions', async () => {
    await make(handler('return 1;'));
    await invoke();
    for (const dimensions of [OWN, { ...OWN, Resource: 'job' }, {}]) {
      expect(values('Invocations', dimensions)).toEqual([1]);
      expect(values('Errors', dimensions)).toEqual([0]);
      expect(values('Throttles', dimensions)).toEqual([0]);
      expect(values('Duration', dimensions)).toEqual([5]);
      expect(values('ConcurrentExecutions', dimensions)).toEqual([1]);
    }
    expect(values('UnreservedConcurrentExecutions', {})).toEqual([1]);
  });

  it('sees the environment of the function and that of Lambda, and the time of the cloud', async () => {
    await make(
      handler(
        'const { TABLE, AWS_REGION, AWS_ENDPOINT_URL, AWS_LAMBDA_FUNCTION_MEMORY_SIZE, HOME } = process.env;' +
          'return { TABLE, AWS_REGION, AWS_ENDPOINT_URL, AWS_LAMBDA_FUNCTION_MEMORY_SIZE, HOME, now: Date.now(), name: context.functionName };',
      ),
      { Environment: { Variables: { TABLE: 'orders' } }, MemorySize: 256 },
    );
    expect((await invoke()).payload).toEqual({
      TABLE: 'orders',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: scene.cloud.local.url,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      now: NOON,
      name: 'job',
    });
  });

  it('asks this cloud when it asks AWS', async () => {
    await make(
      handler('const answer = await fetch(process.env.AWS_ENDPOINT_URL + "/_shopwatch/health"); return answer.status;'),
    );
    expect((await invoke()).payload).toBe(200);
  });

  it('keeps what the module holds for the next one, until the code changes', async () => {
    await make('let runs = 0; export const handler = async () => ++runs;');
    expect([(await invoke()).payload, (await invoke()).payload]).toEqual([1, 2]);
    const ZipFile = archive('let runs = 10; export const handler = async () => ++runs;');
    await scene.client().send(new UpdateFunctionCodeCommand({ FunctionName: 'job', ZipFile }));
    expect((await invoke()).payload).toBe(11);
  });

  it('shows the end of its log to who asks for it', async () => {
    await make(handler("console.log('order 7');"));
    const tail = new InvokeCommand({ FunctionName: 'job', LogType: 'Tail' });
    const { LogResult } = await scene.client().send(tail);
    expect(Buffer.from(LogResult!, 'base64').toString()).toContain('order 7');
  });

  it('is not made for a dry run', async () => {
    await make(handler('return 1;'));
    expect(await invoke({}, { InvocationType: 'DryRun' })).toMatchObject({ status: 204 });
    expect(recorded.lines).toEqual([]);
  });

  it('works for CommonJS and for callbacks', async () => {
    const source = "exports.handler = (event, context, callback) => setTimeout(() => callback(null, 'late'), 5);";
    await make(IDLE, { Code: { ZipFile: archive(source, 'index.js') } });
    expect((await invoke()).payload).toBe('late');
  });
});

describe('a run that goes wrong', () => {
  const errors = (): unknown[] => values('Errors', OWN);
  const report = (): string | undefined => log().at(-1);

  it('tells the error of the handler', async () => {
    await make(handler("throw new RangeError('no stock');"));
    const { error, payload } = await invoke();
    expect({ error, payload }).toMatchObject({
      error: 'Unhandled',
      payload: { errorType: 'RangeError', errorMessage: 'no stock', trace: expect.any(Array) as unknown },
    });
    expect(log()[1]).toContain(
      '<time>\t<id>\tERROR\tInvoke Error \t{"errorType":"RangeError","errorMessage":"no stock"',
    );
    expect(errors()).toEqual([1]);
  });

  it('ends at its timeout', async () => {
    await make(handler('for (;;);'), { Timeout: 1 });
    const { payload } = await invoke();
    expect(payload).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 1\.00 seconds$/) as unknown,
    });
    expect(log()).toContain('<time> <id> Task timed out after 1.00 seconds');
    expect(report()).toContain('Duration: 1000.00 ms');
    expect(errors()).toEqual([1]);
  });

  it('ends when its memory is exhausted', async () => {
    await make(handler('const kept = []; for (;;) { kept.push(Buffer.alloc(4e6, 1)); await null; }'), { Timeout: 30 });
    const { payload } = await invoke();
    expect(payload).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(report()).toContain('Max Memory Used: 128 MB');
  });

  it('ends when its process does', async () => {
    await make(handler('process.exit(3);'));
    expect((await invoke()).payload).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(
        /^RequestId: \S+ Error: Runtime exited with error: exit status 3$/,
      ) as unknown,
    });
  });

  it('tells what cannot be loaded', async () => {
    await make("import 'nowhere'; export const handler = 1;");
    expect((await invoke()).payload).toMatchObject({ errorType: 'Runtime.ImportModuleError' });
    await scene.client().send(new UpdateFunctionCodeCommand({ FunctionName: 'job', ZipFile: archive('export {};') }));
    expect((await invoke()).payload).toMatchObject({
      errorType: 'Runtime.HandlerNotFound',
      errorMessage: 'index.handler is undefined or not exported',
    });
  });

  it('floods its output in vain', async () => {
    await make(
      handler("const line = 'x'.repeat(1e6) + '\\n'; for (let n = 0; n < 50; n += 1) process.stdout.write(line);"),
    );
    expect(await invoke()).toMatchObject({ status: 200, error: undefined });
    const size = recorded.lines.reduce((sum, { message }) => sum + message.length, 0);
    expect(size).toBeLessThan(5_000_000);
    expect(log()).toContainEqual(expect.stringMatching(/^output beyond \d+ characters was dropped$/));
  });

  it('harms no other function', async () => {
    await make(handler('process.abort();'));
    await make(handler("return 'well';"), { FunctionName: 'other' });
    const [broken, well] = await Promise.all([invoke(), invoke({}, { FunctionName: 'other' })]);
    expect(broken.error).toBe('Unhandled');
    expect(well.payload).toBe('well');
    expect((await invoke()).error).toBe('Unhandled');
  });

  it('has an archive that cannot be unpacked', async () => {
    const broken = archive(`// ${'sound '.repeat(40)}`);
    broken.fill(0xff, 45, 55);
    await make('', { Code: { ZipFile: broken } });
    await expect(invoke()).rejects.toMatchObject({ name: 'InvalidZipFileException' });
    await invoke({}, { InvocationType: 'Event' });
    await scene.cloud.local.clock.advance(180_000);
    expect(values('AsyncEventsDropped', OWN)).toEqual([1]);
  });

  it('leaves nothing behind when the cloud forgets everything meanwhile', async () => {
    await make(handler('console.log(1); return new Promise((done) => setTimeout(done, 5000));'), { Timeout: 10 });
    const running = invoke();
    await invoke({}, { FunctionName: 'none' }).catch(() => undefined);
    scene.cloud.local.reset();
    expect((await running).error).toBe('Unhandled');
    expect(recorded.lines).toEqual([]);
    expect(recorded.samples).toEqual([]);
  });

  it('is no reason for the invoker to fail when nobody takes its log', async () => {
    await make(handler('return 1;'));
    recorded.fault = new Error('logs are full');
    expect((await invoke()).payload).toBe(1);
    expect(scene.cloud.log).toContainEqual(expect.objectContaining({ message: 'log of a function lost' }));
  });
});

describe('a function whose places are taken', () => {
  it('is throttled', async () => {
    await make(handler('return new Promise((done) => setTimeout(done, 200, 1));'));
    const reserve = { FunctionName: 'job', ReservedConcurrentExecutions: 1 };
    await scene.client().send(new PutFunctionConcurrencyCommand(reserve));
    const answers = await Promise.allSettled([invoke(), invoke()]);
    const refused = answers.filter((answer): answer is PromiseRejectedResult => answer.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([
      expect.objectContaining({
        name: 'TooManyRequestsException',
        message: 'Rate Exceeded.',
        Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded',
      }),
    ]);
    expect(values('Throttles', OWN)).toEqual([1, 0]);
    expect(values('Invocations', OWN)).toEqual([1]);
  });
});
