import { deploy, story, topic, world } from '../stacks/world.fixture.ts';
import { deleteStack } from './delete-stack.ts';

describe('deletion', () => {
  it('goes backwards, and keeps what is to be kept', async () => {
    const scene = world();
    const made = await deploy(scene, {
      Resources: {
        A: topic(),
        B: topic({ D: { Ref: 'A' } }),
        K: topic({}, { DeletionPolicy: 'Retain' }),
        D: { Type: 'AWS::RDS::DBInstance' },
      },
    });
    scene.events.length = 0;
    scene.calls.length = 0;
    const gone = await deleteStack(made, scene.tools);
    expect(story(scene.events)).toEqual([
      'shop DELETE_IN_PROGRESS (User Initiated)',
      'K DELETE_SKIPPED',
      'D DELETE_IN_PROGRESS',
      'B DELETE_IN_PROGRESS',
      'D DELETE_COMPLETE',
      'B DELETE_COMPLETE',
      'A DELETE_IN_PROGRESS',
      'A DELETE_COMPLETE',
      'shop DELETE_COMPLETE',
    ]);
    expect(scene.calls).toMatchObject([
      { logicalId: 'D', snapshot: true },
      { logicalId: 'B', snapshot: false },
      { logicalId: 'A', snapshot: false },
    ]);
    expect(gone.status).toBe('DELETE_COMPLETE');
  });

  it('that fails leaves the rest for the next attempt', async () => {
    const scene = world();
    const made = await deploy(scene, { Resources: { A: topic(), B: topic({ D: { Ref: 'A' } }), C: topic() } });
    scene.troubles.set('delete B', new Error('not empty'));
    const stuck = await deleteStack(made, scene.tools);
    expect(stuck).toMatchObject({
      status: 'DELETE_FAILED',
      statusReason: 'The following resource(s) failed to delete: [B]. ',
    });
    expect([...stuck.resources.keys()]).toEqual(['A', 'B']);
    const gone = await deleteStack(stuck, scene.tools, { retain: ['B'] });
    expect(gone.status).toBe('DELETE_COMPLETE');
    expect(story(scene.events)).toContain('B DELETE_SKIPPED');
  });
});

describe('deletion of resources that were made from each other', () => {
  it('goes on although nobody can be first', async () => {
    const scene = world();
    const made = await deploy(scene, { Resources: { A: topic(), B: topic({ D: { Ref: 'A' } }) } });
    const a = made.resources.get('A')!;
    const circular = { ...made, resources: new Map(made.resources).set('A', { ...a, needs: ['B'] }) };
    expect((await deleteStack(circular, scene.tools)).status).toBe('DELETE_COMPLETE');
  });
});
