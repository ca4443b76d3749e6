import {
  ContinueUpdateRollbackCommand,
  CreateChangeSetCommand,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  ExecuteChangeSetCommand,
  RollbackStackCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import { testCloud } from '../../testing/test-cloud.ts';
import { settled } from './slow-things.fixture.ts';
import { parameter, stackDesk, StackName, template } from './stack-desk.fixture.ts';

const cloud = testCloud();
const { cfn, create, describeStack } = stackDesk(cloud);

const ClientRequestToken = 'once';
const one = template({ A: parameter('1') });
const two = template({ A: parameter('2') });
const bad = template({ A: parameter('3'), Bad: parameter('x', { Name: 'no name' }) });
const taken = { name: 'TokenAlreadyExistsException' };

/** How many events the stack has: a request that begins something adds some. */
async function events(): Promise<number> {
  await settled();
  const { StackEvents = [] } = await cfn().send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.length;
}

/** Sends a request twice; gives both answers when the second has begun nothing. */
async function twice<Answer>(send: () => Promise<Answer>): Promise<readonly [Answer, Answer]> {
  const first = await send();
  const before = await events();
  const second = await send();
  expect(await events()).toBe(before);
  return [first, second];
}

describe('a request that comes again with its token begins nothing', () => {
  it('to make a stack: the answer is that of the first', async () => {
    const request = { StackName, TemplateBody: one, ClientRequestToken };
    const [first, second] = await twice(() => cfn().send(new CreateStackCommand(request)));
    expect(second).toEqual({ ...first, $metadata: second.$metadata });
    await expect(create(one)).rejects.toMatchObject({ name: 'AlreadyExistsException' });
  });

  it('to change a stack, where it would say that there is nothing to change', async () => {
    await create(one);
    const request = { StackName, TemplateBody: two, ClientRequestToken };
    const [first, second] = await twice(() => cfn().send(new UpdateStackCommand(request)));
    await cfn().send(new UpdateStackCommand({ StackName, TemplateBody: one }));
    const third = await cfn().send(new UpdateStackCommand(request));
    expect([second.OperationId, third.OperationId]).toEqual([first.OperationId, first.OperationId]);
    await settled();
  });

  it('to make a change set: there is one', async () => {
    await create(one);
    const request = { StackName, ChangeSetName: 'changes', TemplateBody: two, ClientToken: ClientRequestToken };
    const [first, second] = await twice(() => cfn().send(new CreateChangeSetCommand(request)));
    expect(second.Id).toBe(first.Id);
    await expect(cfn().send(new CreateChangeSetCommand({ ...request, ClientToken: 'other' }))).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    });
  });

  it('to carry out a change set that is carried out', async () => {
    await create(one);
    const names = { StackName, ChangeSetName: 'changes' };
    await cfn().send(new CreateChangeSetCommand({ ...names, TemplateBody: two }));
    await twice(() => cfn().send(new ExecuteChangeSetCommand({ ...names, ClientRequestToken })));
    await expect(cfn().send(new ExecuteChangeSetCommand(names))).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
    });
  });

  it('to roll back what is rolled back', async () => {
    await create(one);
    await cfn().send(new UpdateStackCommand({ StackName, TemplateBody: bad, DisableRollback: true }));
    await settled();
    await twice(() => cfn().send(new RollbackStackCommand({ StackName, ClientRequestToken })));
    expect((await describeStack()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  it('to delete a stack, although another has its name by now', async () => {
    await create(one);
    const request = { StackName, ClientRequestToken };
    await cfn().send(new DeleteStackCommand(request));
    await settled();
    await create(two);
    await twice(() => cfn().send(new DeleteStackCommand(request)));
    expect((await describeStack()).StackStatus).toBe('CREATE_COMPLETE');
  });
});

describe('a token that a stack knows is refused', () => {
  beforeEach(() => create(one, { ClientRequestToken }));

  it('for another operation', async () => {
    const names = { StackName, ClientRequestToken };
    await expect(cfn().send(new UpdateStackCommand({ ...names, TemplateBody: two }))).rejects.toMatchObject(taken);
    await expect(cfn().send(new DeleteStackCommand(names))).rejects.toMatchObject(taken);
    await expect(cfn().send(new RollbackStackCommand(names))).rejects.toMatchObject(taken);
    await expect(cfn().send(new ContinueUpdateRollbackCommand(names))).rejects.toMatchObject(taken);
  });

  it('for another template', async () => {
    await expect(create(two, { ClientRequestToken })).rejects.toMatchObject(taken);
  });

  it('but is free for another stack', async () => {
    await create(two, { StackName: 'other', ClientRequestToken });
    expect((await describeStack('other')).StackStatus).toBe('CREATE_COMPLETE');
  });
});
