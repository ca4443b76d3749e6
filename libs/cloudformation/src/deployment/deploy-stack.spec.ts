import { deploy, environment, stack, story, topic, world } from '../stacks/world.fixture.ts';
import { rollBackStack } from './rollback-stack.ts';

describe('a new stack', () => {
  it('tells its story as recorded', async () => {
    const scene = world();
    const made = await deploy(scene, { Resources: { Topic1: topic({ Name: 't1' }) } });
    expect(made.status).toBe('CREATE_COMPLETE');
    expect(story(scene.events)).toEqual([
      'shop CREATE_IN_PROGRESS (User Initiated)',
      'Topic1 CREATE_IN_PROGRESS',
      'Topic1 CREATE_IN_PROGRESS (Resource creation Initiated)',
      'Topic1 CREATE_COMPLETE',
      'shop CREATE_COMPLETE',
    ]);
    expect(scene.events.map(({ physicalId }) => physicalId)).toEqual([stack.id, '', 't1', 't1', stack.id]);
    expect(new Set(scene.events.map(({ eventId }) => eventId)).size).toBe(5);
    expect(scene.events[1]?.properties).toEqual({ Name: 't1' });
  });

  it('hands on ids and attributes, and generated names', async () => {
    const scene = world();
    const made = await deploy(scene, {
      Resources: { A: topic(), B: topic({ D: { 'Fn::Sub': '${A} ${A.Arn}' } }) },
      Outputs: { O: { Value: { 'Fn::GetAtt': ['B', 'D'] } } },
    });
    expect(made.outputs).toEqual([{ key: 'O', value: 'a-1 arn:a-1', description: undefined, exportName: undefined }]);
    expect(scene.calls[0]).toMatchObject({ generatedName: expect.stringMatching(/^shop-A-[0-9a-zA-Z]{12}$/) });
  });

  it('gives providers secrets and keeps them nowhere', async () => {
    const scene = world({ environment: environment({ secret: () => '{"password":"hush"}' }) });
    const made = await deploy(scene, {
      Resources: { A: topic({ P: '{{resolve:secretsmanager:db:SecretString:password}}' }) },
    });
    expect(scene.calls[0]?.properties).toEqual({ P: 'hush' });
    expect(JSON.stringify([made.resources.get('A')?.properties, scene.events])).not.toContain('hush');
  });

  it('makes independent resources at the same time, as many as it may', async () => {
    let busy = 0;
    let most = 0;
    const scene = world({ concurrency: 2 });
    const { create } = scene.tools.provider;
    const provider = {
      ...scene.tools.provider,
      create: async (request: Parameters<typeof create>[0]) => {
        busy += 1;
        most = Math.max(most, busy);
        const made = await create(request);
        busy -= 1;
        return made;
      },
    };
    const resources = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((id) => [id, topic()]));
    await deploy({ ...scene, tools: { ...scene.tools, provider } }, { Resources: resources });
    expect(most).toBe(2);
  });

  it('rolls back when a resource fails, and cancels the others', async () => {
    const scene = world();
    scene.troubles.set('create B', new Error('no more of these'));
    const resources = {
      A: topic(),
      B: topic({}, { DependsOn: 'A' }),
      C: topic({}, { DependsOn: 'A' }),
      D: topic({}, { DependsOn: 'B' }),
    };
    const made = await deploy(scene, { Resources: resources });
    const reason = 'The following resource(s) failed to create: [B, C]. Rollback requested by user.';
    expect(story(scene.events)).toEqual([
      'shop CREATE_IN_PROGRESS (User Initiated)',
      'A CREATE_IN_PROGRESS',
      'A CREATE_IN_PROGRESS (Resource creation Initiated)',
      'A CREATE_COMPLETE',
      'B CREATE_IN_PROGRESS',
      'C CREATE_IN_PROGRESS',
      'C CREATE_IN_PROGRESS (Resource creation Initiated)',
      'B CREATE_FAILED (no more of these)',
      'C CREATE_FAILED (Resource creation cancelled)',
      `shop ROLLBACK_IN_PROGRESS (${reason})`,
      'B DELETE_COMPLETE',
      'C DELETE_IN_PROGRESS',
      'C DELETE_COMPLETE',
      'A DELETE_IN_PROGRESS',
      'A DELETE_COMPLETE',
      'shop ROLLBACK_COMPLETE',
    ]);
    expect(made).toMatchObject({ status: 'ROLLBACK_COMPLETE', statusReason: reason });
    expect(made.resources.size).toBe(0);
  });

  it('removes what a failed creation had begun', async () => {
    const scene = world();
    const provider = {
      ...scene.tools.provider,
      create: async ({ initiated }: { initiated: (id: string) => void }) => {
        initiated('half-made');
        throw new Error('it broke on the way');
      },
    };
    await deploy({ ...scene, tools: { ...scene.tools, provider } }, { Resources: { A: topic() } });
    expect(scene.calls).toMatchObject([{ verb: 'delete', physicalId: 'half-made' }]);
  });

  it('fails to roll back when a resource stays', async () => {
    const scene = world();
    scene.troubles.set('create B', new Error('no'));
    scene.troubles.set('delete A', new Error('bucket not empty'));
    const made = await deploy(scene, { Resources: { A: topic(), B: topic({}, { DependsOn: 'A' }) } });
    expect(made).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'The following resource(s) failed to delete: [A]. ',
    });
    expect([...made.resources.keys()]).toEqual(['A']);
  });

  it.each([
    ['Retain', 'A DELETE_SKIPPED'],
    ['RetainExceptOnCreate', 'A DELETE_COMPLETE'],
  ])('rolled back with the policy %s ends with %s', async (DeletionPolicy, last) => {
    const scene = world();
    scene.troubles.set('create B', new Error('no'));
    await deploy(scene, { Resources: { A: topic({}, { DeletionPolicy }), B: topic({}, { DependsOn: 'A' }) } });
    expect(story(scene.events).at(-2)).toBe(last);
  });

  it('stays as it is without rollback, and can be rolled back or gone on with later', async () => {
    const scene = world();
    scene.troubles.set('create B', new Error('no'));
    const template = { Resources: { A: topic(), B: topic({}, { DependsOn: 'A' }) } };
    const failed = await deploy(scene, template, undefined, { onFailure: 'DO_NOTHING' });
    expect(failed).toMatchObject({
      status: 'CREATE_FAILED',
      statusReason: 'The following resource(s) failed to create: [B]. ',
    });
    expect((await rollBackStack(failed, scene.tools)).status).toBe('ROLLBACK_COMPLETE');
    const mended = await deploy(scene, template, failed);
    expect(mended.status).toBe('UPDATE_COMPLETE');
    expect([...mended.resources.keys()]).toEqual(['A', 'B']);
  });

  it('is deleted when failure says so', async () => {
    const scene = world();
    scene.troubles.set('create B', new Error('no'));
    const template = { Resources: { A: topic(), B: topic({}, { DependsOn: 'A' }) } };
    const gone = await deploy(scene, template, undefined, { onFailure: 'DELETE' });
    expect(gone.status).toBe('DELETE_COMPLETE');
    expect(story(scene.events)).toContain(
      'shop DELETE_IN_PROGRESS (The following resource(s) failed to create: [B]. . Delete requested by user.)',
    );
  });

  it('fails when a value turns out wrong on the way', async () => {
    const scene = world();
    const made = await deploy(scene, { Resources: { A: topic(), B: topic({ D: { 'Fn::GetAtt': ['A', 'Color'] } }) } });
    expect(made.status).toBe('ROLLBACK_COMPLETE');
    expect(story(scene.events)).toContain(
      'B CREATE_FAILED (Template error: resource A does not support attribute type Color in Fn::GetAtt)',
    );
  });

  it('rolls back when another stack exports a name of its', async () => {
    const exports = { value: () => 'x', owner: () => 'other', importers: () => [] };
    const scene = world({ environment: environment({ exports }) });
    const made = await deploy(scene, {
      Resources: { A: topic() },
      Outputs: { O: { Value: { Ref: 'A' }, Export: { Name: 'the-topic' } } },
    });
    expect(made).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      statusReason: 'Export with name the-topic is already exported by stack other. Rollback requested by user.',
    });
  });
});

it('a rollback keeps what the template retains, unless told to keep only what was there before', async () => {
  const data = { Resources: { K: topic({}, { DeletionPolicy: 'Retain' }), B: topic({ D: { Ref: 'K' } }) } };
  for (const retainExceptOnCreate of [false, true]) {
    const scene = world({ retainExceptOnCreate });
    scene.troubles.set('create B', new Error('no such luck'));
    await deploy(scene, data);
    expect(story(scene.events)).toContain(retainExceptOnCreate ? 'K DELETE_COMPLETE' : 'K DELETE_SKIPPED');
  }
});
