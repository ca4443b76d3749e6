import { BatchGetTracesCommand, GetTraceSummariesCommand, XRayClient } from '@aws-sdk/client-xray';
import { NOON } from '../../../testing/test-cloud.ts';
import { functionScene } from '../testing/function-scene.ts';

const { cloud, make, invoke } = functionScene();
const ACTIVE = { TracingConfig: { Mode: 'Active' } } as const;
const window = { StartTime: new Date(NOON - 3_600_000), EndTime: new Date(NOON + 3_600_000) };
const xray = () => cloud.client(XRayClient);
const summaries = async () => (await xray().send(new GetTraceSummariesCommand(window))).TraceSummaries ?? [];
const segments = async (id: string) => {
  const { Traces } = await xray().send(new BatchGetTracesCommand({ TraceIds: [id] }));
  return (Traces?.[0]?.Segments ?? []).map(({ Document }) => JSON.parse(Document!) as Record<string, unknown>);
};
const echo = `export const handler = async () => process.env._X_AMZN_TRACE_ID ?? null;`;

/** Sends a subsegment as the X-Ray SDK does. */
const sender = `
  import { createSocket } from 'node:dgram';
  export const handler = async () => {
    const { Root, Parent } = Object.fromEntries(process.env._X_AMZN_TRACE_ID.split(';').map((part) => part.split('=')));
    const [host, port] = process.env.AWS_XRAY_DAEMON_ADDRESS.split(':');
    const now = Date.now() / 1000;
    const segment = { id: '70de5b6f19ff9a0a', trace_id: Root, parent_id: Parent, type: 'subsegment', name: 'bank', start_time: now, end_time: now };
    const socket = createSocket('udp4').unref();
    const text = '{"format":"json","version":1}\\n' + JSON.stringify(segment);
    await new Promise((sent) => socket.send(text, Number(port), host, sent));
    return Root;
  };`;

describe('a function that is traced', () => {
  it('finds its trace, of which Lambda sends its own two segments', async () => {
    await make(echo, ACTIVE);
    const { payload } = await invoke();
    const [, root = '', parent] = /^Root=(1-[0-9a-f]{8}-[0-9a-f]{24});Parent=([0-9a-f]{16});Sampled=1$/.exec(
      String(payload),
    )!;
    expect(await summaries()).toMatchObject([{ Id: root, HasFault: false, IsPartial: false }]);
    const [service, run] = await segments(root);
    expect(service).toMatchObject({ name: 'job', origin: 'AWS::Lambda', start_time: NOON / 1000 });
    expect(run).toMatchObject({ id: parent, parent_id: service?.['id'], origin: 'AWS::Lambda::Function' });
  });

  it('shows the fault of a run that fails', async () => {
    await make(`export const handler = async () => { throw new Error('no'); };`, ACTIVE);
    await invoke();
    expect(await summaries()).toMatchObject([{ HasFault: true }]);
  });

  it('adds segments of its own through the daemon', async () => {
    await make(sender, ACTIVE);
    const { payload } = await invoke();
    let found = await segments(String(payload));
    // The datagram and the answer take different ways.
    for (let tries = 0; found.length < 3 && tries < 200; tries += 1) found = await segments(String(payload));
    expect(found).toContainEqual(expect.objectContaining({ id: '70de5b6f19ff9a0a', name: 'bank', type: 'subsegment' }));
  });

  it('has one trace a second kept, and few of the others', async () => {
    await make(echo, ACTIVE);
    const sampled: boolean[] = [];
    for (let run = 0; run < 40; run += 1) sampled.push(String((await invoke()).payload).endsWith('Sampled=1'));
    expect(sampled[0]).toBe(true);
    const others = sampled.slice(1).filter(Boolean).length;
    expect(others).toBeLessThan(15);
    expect(await summaries()).toHaveLength(others + 1);
    await cloud.local.clock.advance(1000);
    expect((await invoke()).payload).toMatch(/Sampled=1$/);
  });
});

it('a function that is not traced finds no trace and leaves none', async () => {
  await make(echo);
  expect((await invoke()).payload).toBeNull();
  expect(await summaries()).toEqual([]);
});
