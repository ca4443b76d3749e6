import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { functionScene } from './testing/function-scene.ts';

const { make, invoke, client, recorded } = functionScene();
const JSON_LOG = { LoggingConfig: { LogFormat: 'JSON' } } as const;
const lines = () => recorded.lines.map(({ message }) => JSON.parse(message) as Record<string, unknown>);

describe('a function whose log is JSON', () => {
  it('is shown so, with the layers that it names', async () => {
    const Layers = ['arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension:60'];
    await make('export const handler = async () => null;', { ...JSON_LOG, Layers });
    const shown = await client().send(new GetFunctionConfigurationCommand({ FunctionName: 'job' }));
    expect(shown.LoggingConfig).toEqual({ LogFormat: 'JSON', LogGroup: '/aws/lambda/job' });
    expect(shown.Layers).toEqual([{ Arn: Layers[0] }]);
  });

  it('has what is written as it is under its message, between the two lines of Lambda itself', async () => {
    const source = `export const handler = async () => {
      console.info({ duration_ms: 12.5 });
      console.error('failed', 5);
      process.stdout.write('{"level":"WARN","own":true}\\n');
    };`;
    await make(source, JSON_LOG);
    await invoke();
    const [start, info, error, own, report, ...others] = lines();
    const requestId = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(start).toEqual({
      time: expect.any(String),
      type: 'platform.start',
      record: { requestId, version: '$LATEST' },
    });
    expect(info).toEqual({
      timestamp: expect.any(String),
      level: 'INFO',
      requestId,
      message: { duration_ms: 12.5 },
    });
    expect(error).toMatchObject({ level: 'ERROR', requestId, message: 'failed 5' });
    expect(own).toEqual({ level: 'WARN', own: true });
    expect(report).toMatchObject({
      type: 'platform.report',
      record: { requestId, metrics: { memorySizeMB: 128 }, status: 'success' },
    });
    expect(others).toEqual([]);
  });

  it('tells of an error by its type, its words and its stack', async () => {
    await make(`export const handler = async () => { throw new TypeError('no'); };`, JSON_LOG);
    expect(await invoke()).toMatchObject({ error: 'Unhandled' });
    expect(lines()[1]).toMatchObject({
      level: 'ERROR',
      message: { errorType: 'TypeError', errorMessage: 'no', stackTrace: expect.arrayContaining(['TypeError: no']) },
    });
  });

  it('tells of an error that is logged beside its text', async () => {
    await make(`export const handler = async () => console.error('broken', new RangeError('far'));`, JSON_LOG);
    await invoke();
    expect(lines()[1]).toMatchObject({ level: 'ERROR', errorType: 'RangeError', errorMessage: 'far' });
  });
});
