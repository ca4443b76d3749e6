import { functionInvoker } from '../../../ports/function-invoker.ts';
import { putCondition } from '../../../signals/conditions.ts';
import { functionSignals } from '../signals/function-condition.ts';
import { functionScene, IDLE } from '../testing/function-scene.ts';

const scene = functionScene({ functions: 'modelled' });
const { make, invoke, log, recorded, values } = scene;
const OWN = { FunctionName: 'job' };
const here = () => scene.cloud.local.scope({ region: 'eu-west-1' });
const condition = (text: string) => putCondition(here(), functionSignals, 'job', text);

describe('a function that is only modelled', () => {
  it('succeeds in about 120 ms without being run', async () => {
    await make('this is no JavaScript');
    expect(await invoke()).toEqual({ status: 200, error: undefined, payload: null });
    const [duration] = values('Duration', OWN) as number[];
    expect(duration).toBeGreaterThan(100);
    expect(duration).toBeLessThan(140);
    expect(log().map((line) => line.split(' ')[0])).toEqual(['START', 'END', 'REPORT']);
  });

  it('fails under the condition fails', async () => {
    await make(IDLE);
    condition('fails');
    expect(await invoke()).toMatchObject({ error: 'Unhandled', payload: { errorType: 'Error' } });
    expect(values('Errors', OWN)).toEqual([1]);
    expect(log()[1]).toMatch(/^<time>\t<id>\tERROR\tInvoke Error \t\{"errorType":"Error"/);
  });

  it('is throttled under the condition throttled', async () => {
    await make(IDLE);
    condition('throttled');
    await expect(invoke()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    expect(values('Throttles', OWN)).toEqual([1]);
    expect(values('Invocations', OWN)).toEqual([]);
  });

  it('takes longer under the condition slow, and times out beyond its timeout', async () => {
    await make(IDLE);
    condition('slow=1000');
    await invoke();
    condition('slow=3000');
    expect((await invoke()).payload).toMatchObject({ errorType: 'Sandbox.Timedout' });
    const [slow, late] = values('Duration', OWN) as number[];
    expect(slow).toBeGreaterThan(1100);
    expect(late).toBe(3000);
    expect(values('Errors', OWN)).toEqual([0, 1]);
  });

  it('is invoked each minute of a day', async () => {
    await make(IDLE);
    const scope = here();
    const functionArn = scope.arn('lambda', 'function:job');
    const run = { functionArn, payload: {}, invoker: 'lambda.amazonaws.com' };
    scope.clock.every(60_000, () => scope.port(functionInvoker).invokeLater(scope, run));
    await scene.cloud.local.clock.advance(86_400_000);
    expect(values('Invocations', OWN)).toHaveLength(1440);
    expect(new Set(recorded.lines.map(({ stream }) => stream)).size).toBe(2);
  });
});
