import { deploy, story, topic, world } from '../stacks/world.fixture.ts';
import type { Progress } from './run.ts';
import type { DeployedStack } from '../stacks/deployed-stack.ts';

const two = { Resources: { A: topic({ Name: 'a' }), B: topic({ Name: 'b' }, { DependsOn: 'A' }) } };

/** Lets an operation come so far that `failing` is next, and gives how far that is. */
async function interrupted(data: unknown, failing: string, previous?: DeployedStack): Promise<Progress> {
  let progress: Progress | undefined;
  const scene = world({ onStart: (started) => (progress = started) });
  scene.troubles.set(failing, new Error('the lights went out'));
  await deploy(scene, data, previous, { onFailure: 'DO_NOTHING' });
  return progress!;
}

describe('an operation that was interrupted', () => {
  it('shows how far it has come while it goes on', async () => {
    const { resources } = await interrupted(two, 'create B');
    expect([...resources.keys()]).toEqual(['A']);
  });

  it('is carried on: what was made is left alone, the rest is made', async () => {
    const progress = await interrupted(two, 'create B');
    const later = world();
    const stack = await deploy(later, two, undefined, { progress });
    expect(stack.status).toBe('CREATE_COMPLETE');
    expect([...stack.resources.keys()]).toEqual(['A', 'B']);
    expect(later.calls.map(({ verb, logicalId }) => `${verb} ${logicalId}`)).toEqual(['create B']);
  });

  it('is rolled back when it fails after all, with what was made before', async () => {
    const progress = await interrupted(two, 'create B');
    const later = world();
    later.troubles.set('create B', new Error('no such luck'));
    const stack = await deploy(later, two, undefined, { progress });
    expect(stack.status).toBe('ROLLBACK_COMPLETE');
    expect(story(later.events)).toContain('A DELETE_COMPLETE');
  });

  it('still removes what an update had replaced', async () => {
    const before = await deploy(world(), {
      Resources: { A: topic({ TopicName: 'a' }), B: topic({ Name: 'b' }, { DependsOn: 'A' }) },
    });
    const after = {
      Resources: { A: topic({ TopicName: 'c' }), B: topic({ Name: 'b', X: '1' }, { DependsOn: 'A' }) },
    };
    const progress = await interrupted(after, 'update B', before);
    const later = world();
    const stack = await deploy(later, after, before, { progress });
    expect(stack.status).toBe('UPDATE_COMPLETE');
    expect(later.calls.map(({ verb, logicalId }) => `${verb} ${logicalId}`)).toEqual(['update B', 'delete A']);
  });
});
