import { deploy, environment, stack, story, topic, world } from '../stacks/world.fixture.ts';
import { deleteStack } from './delete-stack.ts';
import { rollBackStack } from './rollback-stack.ts';

const pair = (name: string) => ({
  Resources: { Topic1: topic({ TopicName: name }), Topic2: topic({ DisplayName: { Ref: 'Topic1' } }) },
  Outputs: { Topic: { Value: { Ref: 'Topic1' }, Export: { Name: 'the-topic' } } },
});

describe('an update', () => {
  it('replaces before it removes, as recorded', async () => {
    const scene = world();
    const made = await deploy(scene, pair('one'));
    scene.events.length = 0;
    const updated = await deploy(scene, pair('two'), made);
    expect(story(scene.events)).toEqual([
      'shop UPDATE_IN_PROGRESS (User Initiated)',
      'Topic1 UPDATE_IN_PROGRESS (Requested update requires the creation of a new physical resource; hence creating one.)',
      'Topic1 UPDATE_IN_PROGRESS (Resource creation Initiated)',
      'Topic1 UPDATE_COMPLETE',
      'Topic2 UPDATE_IN_PROGRESS',
      'Topic2 UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Topic1 DELETE_IN_PROGRESS',
      'Topic1 DELETE_COMPLETE',
      'shop UPDATE_COMPLETE',
    ]);
    expect(scene.events.slice(1, 4).map(({ physicalId }) => physicalId)).toEqual(['topic1-1', 'topic1-3', 'topic1-3']);
    expect(scene.events[7]).toMatchObject({ physicalId: 'topic1-1', properties: undefined });
    expect(updated.outputs[0]?.value).toBe('topic1-3');
  });

  it('touches nothing that stays the same', async () => {
    const scene = world();
    const made = await deploy(scene, pair('one'));
    scene.calls.length = 0;
    const updated = await deploy(scene, { ...pair('one'), Description: 'the same' }, made);
    expect(scene.calls).toEqual([]);
    expect(updated.status).toBe('UPDATE_COMPLETE');
  });

  it('removes what is gone in the order of its uses, keeps what is to be kept', async () => {
    const scene = world();
    const keep = topic({}, { DeletionPolicy: 'Retain' });
    const made = await deploy(scene, { Resources: { A: topic(), B: topic({ D: { Ref: 'A' } }), K: keep, S: topic() } });
    scene.events.length = 0;
    const updated = await deploy(scene, { Resources: { S: topic() } }, made);
    expect(story(scene.events).slice(1, -1)).toEqual([
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'K DELETE_SKIPPED',
      'B DELETE_IN_PROGRESS',
      'B DELETE_COMPLETE',
      'A DELETE_IN_PROGRESS',
      'A DELETE_COMPLETE',
    ]);
    expect([...updated.resources.keys()]).toEqual(['S']);
  });

  it('keeps a replaced resource when its policy says so', async () => {
    const scene = world();
    const named = (name: string) => ({
      Resources: { A: topic({ TopicName: name }, { UpdateReplacePolicy: 'Retain' }) },
    });
    const made = await deploy(scene, named('one'));
    await deploy(scene, named('two'), made);
    expect(story(scene.events).at(-2)).toBe('A DELETE_SKIPPED');
  });

  it('refuses to replace a resource of a fixed name', async () => {
    const scene = world();
    const fifo = (on: boolean) => ({ Resources: { A: topic({ TopicName: 'fixed', FifoTopic: on }) } });
    const made = await deploy(scene, fifo(false));
    await deploy(scene, fifo(true), made);
    expect(story(scene.events)).toContain(
      'A UPDATE_FAILED (CloudFormation cannot update a stack when a custom-named resource requires replacing. ' +
        'Rename fixed and update the stack again.)',
    );
  });

  it('rolls everything back when one resource fails', async () => {
    const scene = world();
    const before = {
      Resources: { A: topic({ DisplayName: 'a' }), R: topic({ TopicName: 'one' }), Z: topic({ D: { Ref: 'R' } }) },
    };
    const after = {
      Resources: {
        A: topic({ DisplayName: 'b' }),
        R: topic({ TopicName: 'two' }),
        N: topic(),
        Z: topic({ D: { 'Fn::Sub': '${R} ${A} ${N}' } }),
      },
    };
    const made = await deploy(scene, before);
    scene.events.length = 0;
    scene.calls.length = 0;
    scene.troubles.set('update Z', new Error('it would not'));
    const back = await deploy(scene, after, made);
    expect(story(scene.events).slice(-15)).toEqual([
      'Z UPDATE_IN_PROGRESS',
      'Z UPDATE_FAILED (it would not)',
      'shop UPDATE_ROLLBACK_IN_PROGRESS (The following resource(s) failed to update: [Z]. )',
      'A UPDATE_IN_PROGRESS',
      'Z UPDATE_IN_PROGRESS',
      'A UPDATE_COMPLETE',
      'Z UPDATE_COMPLETE',
      'R UPDATE_IN_PROGRESS',
      'R UPDATE_COMPLETE',
      'shop UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      'N DELETE_IN_PROGRESS',
      'R DELETE_IN_PROGRESS',
      'N DELETE_COMPLETE',
      'R DELETE_COMPLETE',
      'shop UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(back.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    const state = (each: typeof back) =>
      [...each.resources.values()].map(({ logicalId, physicalId, properties }) => [logicalId, physicalId, properties]);
    expect(state(back).sort()).toEqual(state(made).sort());
    expect(back.template).toBe(made.template);
  });

  it('that cannot be rolled back goes on when asked to', async () => {
    const scene = world();
    const twice = (name: string) => ({
      Resources: { A: topic({ DisplayName: name }), B: topic({ DisplayName: name }, { DependsOn: 'A' }), N: topic() },
    });
    const { N: _none, ...old } = twice('a').Resources;
    const made = await deploy(scene, { Resources: old });
    scene.troubles.set('update B', new Error('no'));
    const { update } = scene.tools.provider;
    let refusing = true;
    const provider = {
      ...scene.tools.provider,
      update: (request: Parameters<typeof update>[0]) =>
        refusing && request.logicalId === 'A' && request.properties['DisplayName'] === 'a'
          ? Promise.reject(new Error('stuck'))
          : update(request),
    };
    const stubborn = { ...scene, tools: { ...scene.tools, provider } };
    const stuck = await deploy(stubborn, twice('b'), made);
    expect(stuck).toMatchObject({
      status: 'UPDATE_ROLLBACK_FAILED',
      statusReason: 'The following resource(s) failed to update: [A]. ',
    });
    const skipped = await rollBackStack(stuck, stubborn.tools, { skip: ['A'] });
    expect(skipped.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(skipped.resources.get('A')?.properties).toEqual({ DisplayName: 'b' });
    refusing = false;
    const back = await rollBackStack(stuck, stubborn.tools);
    expect(back.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect([...back.resources.values()].map(({ properties }) => properties)).toEqual([
      { DisplayName: 'a' },
      { DisplayName: 'a' },
    ]);
    expect(back.unfinished).toBeUndefined();
  });

  it('without rollback stays as it is, and the next one cleans up after it', async () => {
    const scene = world();
    const made = await deploy(scene, pair('one'));
    scene.troubles.set('update Topic2', new Error('no'));
    const failed = await deploy(scene, pair('two'), made, { onFailure: 'DO_NOTHING' });
    expect(failed).toMatchObject({
      status: 'UPDATE_FAILED',
      statusReason: 'The following resource(s) failed to update: [Topic2]. ',
    });
    scene.calls.length = 0;
    const mended = await deploy(scene, pair('two'), failed);
    expect(mended.status).toBe('UPDATE_COMPLETE');
    expect(scene.calls.map(({ verb, logicalId }) => `${verb} ${logicalId}`)).toEqual([
      'update Topic2',
      'delete Topic1',
    ]);
    expect(scene.calls[1]).toMatchObject({ physicalId: 'topic1-1' });
  });

  it('is done even when its cleanup is not', async () => {
    const scene = world();
    const made = await deploy(scene, pair('one'));
    scene.troubles.set('delete Topic1', new Error('in use'));
    expect(await deploy(scene, pair('two'), made)).toMatchObject({
      status: 'UPDATE_COMPLETE',
      statusReason: 'Update successful. One or more resources could not be deleted.',
    });
  });

  it('brings new tags to its resources', async () => {
    const scene = world();
    const made = await deploy(scene, pair('one'));
    scene.calls.length = 0;
    await deploy(scene, pair('one'), made, { tags: { team: 'shoes' } });
    expect(scene.calls).toMatchObject([
      { verb: 'update', logicalId: 'Topic1', tags: { team: 'shoes' } },
      { verb: 'update', logicalId: 'Topic2', tags: { team: 'shoes' } },
    ]);
  });

  it('must not take away what others import', async () => {
    const exports = {
      value: () => 'x',
      owner: () => stack.name,
      importers: (name: string) => (name === 'the-topic' ? ['orders'] : []),
    };
    const scene = world({ environment: environment({ exports }) });
    const made = await deploy(scene, pair('one'));
    const { Outputs: _none, ...without } = pair('one');
    expect((await deploy(scene, without, made)).statusReason).toBe(
      'Export the-topic cannot be deleted as it is in use by orders',
    );
    expect((await deploy(scene, pair('two'), made)).statusReason).toBe(
      'Export the-topic cannot be updated as it is in use by orders',
    );
    expect(await deleteStack(made, scene.tools)).toMatchObject({
      status: 'CREATE_COMPLETE',
      statusReason: 'Delete canceled. Cannot delete export the-topic as it is in use by orders.',
    });
  });
});
