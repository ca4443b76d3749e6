import {
  CancelUpdateStackCommand,
  ContinueUpdateRollbackCommand,
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeEventsCommand,
  DescribeStackResourceCommand,
  ExecuteChangeSetCommand,
  RollbackStackCommand,
} from '@aws-sdk/client-cloudformation';
import { testCloud } from '../../testing/test-cloud.ts';
import { settled, slowThings } from './slow-things.fixture.ts';
import { StackName, slow, stackDesk, template } from './stack-desk.fixture.ts';

const things = slowThings();
const cloud = testCloud({ services: things.services });
const { cfn, create, update, describeStack } = stackDesk(cloud);

beforeEach(() => {
  things.close();
  things.begun.length = 0;
});

describe('an operation that takes its time', () => {
  const pair = template({ A: slow('a'), B: slow('b') });

  it('works on resources that do not need each other at once', async () => {
    await create(pair);
    expect(things.begun).toEqual(['create a', 'create b']);
    expect(await describeStack()).toMatchObject({
      StackStatus: 'CREATE_IN_PROGRESS',
      StackStatusReason: 'User Initiated',
    });
    await things.open();
    expect((await describeStack()).StackStatus).toBe('CREATE_COMPLETE');
  });

  it('lets no update in beside it', async () => {
    const StackId = await create(pair);
    await expect(update(template({ A: slow('c') }))).rejects.toMatchObject({
      message: `Stack:${StackId} is in CREATE_IN_PROGRESS state and can not be updated.`,
    });
    await things.open();
  });

  it('is followed by the deletion that was asked for meanwhile', async () => {
    const StackId = await create(pair);
    await cfn().send(new DeleteStackCommand({ StackName }));
    await things.open();
    expect((await describeStack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
    expect(things.begun).toEqual(['create a', 'create b', 'delete a', 'delete b']);
  });

  it('lets no deletion into an update', async () => {
    await things.open();
    const StackId = await create(pair);
    things.close();
    await update(template({ A: slow('a', { Colour: 'red' }), B: slow('b') }));
    await expect(cfn().send(new DeleteStackCommand({ StackName }))).rejects.toMatchObject({
      message: `Stack [${StackId}] cannot be deleted while in status UPDATE_IN_PROGRESS`,
    });
    await things.open();
  });
});

describe('of two clients that begin at once, one is refused', () => {
  const body = (Colour: string): string => template({ A: slow('a', { Colour }) });

  /** Sends two requests side by side; gives the one refusal. */
  async function refusalOf(...sent: readonly Promise<unknown>[]): Promise<unknown> {
    const outcomes = await Promise.allSettled(sent);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    return refused[0]!.reason;
  }

  it('when both make the stack', async () => {
    const refusal = await refusalOf(create(body('red')), create(body('blue')));
    expect(refusal).toMatchObject({ name: 'AlreadyExistsException', message: 'Stack [shop] already exists' });
    expect(things.begun).toEqual(['create a']);
    await things.open();
  });

  it('when both change it, with a change set or without', async () => {
    await things.open();
    const StackId = await create(body('red'));
    things.close();
    const message = `Stack:${StackId} is in UPDATE_IN_PROGRESS state and can not be updated.`;
    expect(await refusalOf(update(body('blue')), update(body('green')))).toMatchObject({ message });
    const ask = new CreateChangeSetCommand({ StackName, ChangeSetName: 'late', TemplateBody: body('blue') });
    await expect(cfn().send(ask)).rejects.toMatchObject({ message });
    expect(things.begun).toEqual(['create a', 'update a']);
    await things.open();
    expect((await describeStack()).StackStatus).toBe('UPDATE_COMPLETE');
  });

  it('when both carry out one change set', async () => {
    const { Id } = await cfn().send(
      new CreateChangeSetCommand({
        StackName,
        ChangeSetName: 'first',
        ChangeSetType: 'CREATE',
        TemplateBody: body('red'),
      }),
    );
    const execute = () => cfn().send(new ExecuteChangeSetCommand({ StackName, ChangeSetName: 'first' }));
    expect(await refusalOf(execute(), execute())).toMatchObject({
      name: 'InvalidChangeSetStatusException',
      message: `ChangeSet [${Id}] cannot be executed in its current status of [EXECUTE_IN_PROGRESS]`,
    });
    expect(things.begun).toEqual(['create a']);
    await things.open();
  });
});

describe('a failure', () => {
  const chain = template({ A: slow('a'), B: slow('b', { After: { Ref: 'A' } }) });

  it('is rolled back backwards, and shown with its reason', async () => {
    await things.open('create b');
    await create(chain);
    expect(things.begun).toEqual(['create a', 'create b', 'delete a']);
    expect(await describeStack()).toMatchObject({
      StackStatus: 'ROLLBACK_COMPLETE',
      StackStatusReason: 'The following resource(s) failed to create: [B]. Rollback requested by user.',
    });
    const { OperationEvents } = await cfn().send(
      new DescribeEventsCommand({ StackName, Filters: { FailedEvents: true } }),
    );
    expect(OperationEvents).toMatchObject([{ LogicalResourceId: 'B', ResourceStatusReason: 'create b went wrong' }]);
    await expect(
      cfn().send(new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'B' })),
    ).rejects.toMatchObject({ message: 'Resource B does not exist for stack shop' });
  });

  it('leaves things as they are when asked to, until somebody rolls back', async () => {
    await things.open('create b');
    await create(chain, { OnFailure: 'DO_NOTHING' });
    expect((await describeStack()).StackStatus).toBe('CREATE_FAILED');
    await cfn().send(new RollbackStackCommand({ StackName }));
    await settled();
    expect((await describeStack()).StackStatus).toBe('ROLLBACK_COMPLETE');
  });

  it('leaves nothing when asked to', async () => {
    await things.open('create b');
    const StackId = await create(chain, { OnFailure: 'DELETE' });
    expect((await describeStack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
  });

  it('of a rollback can be gone on with, leaving out what does not obey', async () => {
    await things.open();
    await create(chain);
    await things.open('update b', 'update a');
    things.close();
    await update(template({ A: slow('a', { Colour: 'red' }), B: slow('b', { Colour: 'red', After: { Ref: 'A' } }) }));
    await things.step();
    await things.step('update b');
    await things.open('update b');
    expect((await describeStack()).StackStatus).toBe('UPDATE_ROLLBACK_FAILED');
    await expect(cfn().send(new CancelUpdateStackCommand({ StackName }))).rejects.toMatchObject({
      message: 'CancelUpdateStack cannot be called from current stack status',
    });
    await cfn().send(new ContinueUpdateRollbackCommand({ StackName, ResourcesToSkip: ['B'] }));
    await settled();
    expect((await describeStack()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  });
});
