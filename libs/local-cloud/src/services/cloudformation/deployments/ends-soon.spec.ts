import { testCloud } from '../../../testing/test-cloud.ts';
import { slowThings } from '../slow-things.fixture.ts';
import { slow, stackDesk, StackName, template } from '../stack-desk.fixture.ts';
import { findStack } from '../stacks/find-stack.ts';
import { endsSoon } from './ends-soon.ts';

const things = slowThings();

describe.each([
  { time: 'real time', settings: { clock: 'real' as const }, then: 'CREATE_COMPLETE' },
  {
    time: 'real time, for two seconds',
    settings: { clock: 'real' as const, speed: 10_000 },
    then: 'CREATE_IN_PROGRESS',
  },
  { time: 'virtual time, not at all', settings: {}, then: 'CREATE_IN_PROGRESS' },
])('whoever waits for a stack in $time', ({ settings, then }) => {
  const cloud = testCloud({ services: things.services, ...settings });
  const { create } = stackDesk(cloud);
  beforeEach(() => things.close());

  it(`sees ${then}`, async () => {
    await create(template({ A: slow('a') }));
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const record = findStack(scope, StackName);
    const waiting = endsSoon(scope, record).then(() => record.status);
    if (then === 'CREATE_COMPLETE') await things.open();
    expect(await waiting).toBe(then);
    await things.open();
  });

  it('waits for nothing when nothing is done to it', async () => {
    await things.open();
    await create(template({ A: slow('a') }));
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const record = findStack(scope, StackName);
    await endsSoon(scope, record);
    expect(record.status).toBe('CREATE_COMPLETE');
  });
});
