import type { JsonObject } from '@shopwatch/cloudformation';
import { LocalCloud } from '../../local-cloud.ts';
import type { SavedStates } from '../../state/state-store.ts';
import { NOON } from '../../testing/test-cloud.ts';
import { deployTemplate } from './deployments/deploy-template.ts';
import { destroyStack } from './deployments/destroy-stack.ts';
import { slowThings, type SlowThings } from './slow-things.fixture.ts';
import { lookUpStack } from './stacks/find-stack.ts';
import type { StackRecord } from './stacks/stack-record.ts';

interface World extends SlowThings {
  readonly cloud: LocalCloud;
}

/** A cloud in which nothing goes on until it is let. */
function world(saved?: SavedStates): World {
  const things = slowThings();
  const cloud = new LocalCloud({ clock: NOON, seed: 1, services: things.services });
  if (saved !== undefined) cloud.load(saved);
  return { ...things, cloud };
}

/** The same cloud after a kill: only what was saved is left. */
const restarted = ({ cloud }: World): World => world(JSON.parse(JSON.stringify(cloud.save())) as SavedStates);

const deploy = ({ cloud }: World, Resources: JsonObject) =>
  deployTemplate(cloud.scope(), { stackName: 'shop', template: { Resources } });

const shop = ({ cloud }: World): StackRecord | undefined => lookUpStack(cloud.scope(), 'shop');

const thing = (name: string, more: JsonObject = {}): JsonObject => ({
  Type: 'Test::Slow::Thing',
  Properties: { Name: name, ...more },
});

/** B is made after A. */
const two = { A: thing('a'), B: thing('b', { After: { Ref: 'A' } }) };

/** Makes a stack and closes the gate behind it. */
async function deployed(resources: JsonObject): Promise<World> {
  const scene = world();
  const outcome = deploy(scene, resources);
  await scene.open();
  await outcome;
  scene.close();
  scene.begun.length = 0;
  return scene;
}

describe('a restart in the middle', () => {
  it('of a creation: the stack is still in progress, and is made to the end', async () => {
    const before = world();
    void deploy(before, two);
    const after = restarted(before);
    expect(shop(after)?.status).toBe('CREATE_IN_PROGRESS');
    await after.open();
    expect(shop(after)?.status).toBe('CREATE_COMPLETE');
    expect([...shop(after)!.deployed!.resources.keys()]).toEqual(['A', 'B']);
  });

  it('of a creation leaves alone what was made', async () => {
    const before = world();
    void deploy(before, { Name: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'x' } }, ...two });
    await new Promise((resolve) => setImmediate(resolve));
    const made = shop(before)!.resources.get('Name')!.physicalId;
    const after = restarted(before);
    await after.open();
    expect(shop(after)).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(shop(after)!.deployed!.resources.get('Name')!.physicalId).toBe(made);
  });

  it('of a creation that fails then is rolled back', async () => {
    const before = world();
    void deploy(before, two);
    const after = restarted(before);
    await after.open('create b');
    expect(shop(after)?.status).toBe('ROLLBACK_COMPLETE');
    expect(after.begun).toEqual(['create a', 'create b', 'delete a']);
  });

  it('of a rollback: it is rolled back to the end', async () => {
    const before = world();
    void deploy(before, {
      ...two,
      C: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Name: 'no name', Value: { Ref: 'B' } } },
    });
    await before.step();
    await before.step();
    expect(shop(before)?.status).toBe('ROLLBACK_IN_PROGRESS');
    const after = restarted(before);
    expect(shop(after)?.status).toBe('ROLLBACK_IN_PROGRESS');
    await after.open();
    expect(shop(after)?.status).toBe('ROLLBACK_COMPLETE');
    expect(after.begun).toEqual(['delete b', 'delete a']);
  });

  it('of an update: it is updated to the end', async () => {
    const before = await deployed(two);
    void deploy(before, { A: thing('a', { Colour: 'red' }), B: thing('b2', { After: { Ref: 'A' } }) });
    const after = restarted(before);
    expect(shop(after)?.status).toBe('UPDATE_IN_PROGRESS');
    await after.open();
    expect(shop(after)?.status).toBe('UPDATE_COMPLETE');
    expect(after.begun).toEqual(['update a', 'create b2', 'delete b']);
  });

  it('of an update that fails then brings back what was', async () => {
    const before = await deployed(two);
    void deploy(before, { A: thing('a', { Colour: 'red' }), B: thing('b2', { After: { Ref: 'A' } }) });
    const after = restarted(before);
    await after.open('create b2');
    expect(shop(after)?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(shop(after)!.deployed!.resources.get('A')!.properties).toEqual({ Name: 'a' });
    expect(shop(after)!.face.request.templateBody).not.toContain('red');
  });

  it('of the rollback of an update: what was comes back', async () => {
    const before = await deployed(two);
    void deploy(before, { A: thing('a', { Colour: 'red' }), B: thing('b', { Colour: 'blue', After: { Ref: 'A' } }) });
    await before.step();
    await before.step('update b');
    expect(shop(before)?.status).toBe('UPDATE_ROLLBACK_IN_PROGRESS');
    const after = restarted(before);
    expect(shop(after)?.status).toBe('UPDATE_ROLLBACK_IN_PROGRESS');
    await after.open();
    expect(shop(after)?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(shop(after)!.deployed!.resources.get('A')!.properties).toEqual({ Name: 'a' });
  });

  it('of a deletion: it is deleted to the end, and nothing twice', async () => {
    const before = await deployed(two);
    void destroyStack(before.cloud.scope(), 'shop');
    await before.step();
    expect(before.begun).toEqual(['delete b', 'delete a']);
    const after = restarted(before);
    const { id } = shop(after)!;
    expect(shop(after)?.status).toBe('DELETE_IN_PROGRESS');
    await after.open();
    expect(after.begun).toEqual(['delete a']);
    expect(lookUpStack(after.cloud.scope(), id)?.status).toBe('DELETE_COMPLETE');
  });

  it('leaves a stack that can be changed and deleted', async () => {
    const before = world();
    void deploy(before, two);
    const after = restarted(before);
    await after.open();
    expect((await deploy(after, { A: thing('a') })).status).toBe('UPDATE_COMPLETE');
    expect((await destroyStack(after.cloud.scope(), 'shop'))?.status).toBe('DELETE_COMPLETE');
  });
});

it('an emptied cloud stays empty, whatever was going on in it', async () => {
  const scene = world();
  void deploy(scene, two);
  scene.cloud.reset();
  await scene.open();
  expect(shop(scene)).toBeUndefined();
  expect(scene.begun).toEqual(['create a']);
});
