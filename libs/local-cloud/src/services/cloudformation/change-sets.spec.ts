import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListChangeSetsCommand,
  type CreateChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { testCloud } from '../../testing/test-cloud.ts';
import { settled } from './slow-things.fixture.ts';
import { parameter, refusal, stackDesk, StackName, template } from './stack-desk.fixture.ts';

const cloud = testCloud();
const { cfn, create, describeStack } = stackDesk(cloud);

const ChangeSetName = 'changes';
const one = (value: string) => template({ A: parameter(value, { Name: '/a' }) });

const propose = (TemplateBody: string, more: Partial<CreateChangeSetCommandInput> = {}) =>
  cfn().send(new CreateChangeSetCommand({ StackName, ChangeSetName, TemplateBody, ...more }));

const describeChanges = (more: object = {}) =>
  cfn().send(new DescribeChangeSetCommand({ StackName, ChangeSetName, ...more }));

async function execute(name = ChangeSetName): Promise<void> {
  await cfn().send(new ExecuteChangeSetCommand({ StackName, ChangeSetName: name }));
  await settled();
}

describe('a change set that makes a stack', () => {
  const first = () => propose(one('1'), { ChangeSetType: 'CREATE', Description: 'the first' });

  it('waits in review, without a template of the stack', async () => {
    const { Id, StackId } = await first();
    expect(Id).toMatch(/^arn:aws:cloudformation:eu-west-1:123456789012:changeSet\/changes\/[-0-9a-f]{36}$/);
    expect(await describeStack()).toMatchObject({ StackId, StackStatus: 'REVIEW_IN_PROGRESS' });
    const { StackEvents } = await cfn().send(new DescribeStackEventsCommand({ StackName }));
    expect(StackEvents).toMatchObject([
      { ResourceStatus: 'REVIEW_IN_PROGRESS', ResourceStatusReason: 'User Initiated' },
    ]);
    expect((await cfn().send(new GetTemplateCommand({ StackName, ChangeSetName }))).TemplateBody).toBe(one('1'));
    await expect(cfn().send(new GetTemplateSummaryCommand({ StackName }))).rejects.toMatchObject({
      message: 'GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.',
    });
  });

  it('shows what it adds', async () => {
    await first();
    expect(await describeChanges()).toMatchObject({
      Status: 'CREATE_COMPLETE',
      ExecutionStatus: 'AVAILABLE',
      Description: 'the first',
      Changes: [
        { Type: 'Resource', ResourceChange: { Action: 'Add', LogicalResourceId: 'A', Scope: [], Details: [] } },
      ],
    });
  });

  it('is carried out once', async () => {
    const { Id } = await first();
    await execute();
    expect(await describeStack()).toMatchObject({ StackStatus: 'CREATE_COMPLETE', ChangeSetId: Id });
    expect((await describeChanges()).ExecutionStatus).toBe('EXECUTE_COMPLETE');
    await expect(execute()).rejects.toMatchObject(
      refusal(
        'InvalidChangeSetStatusException',
        `ChangeSet [${Id}] cannot be executed in its current status of [EXECUTE_COMPLETE]`,
      ),
    );
  });

  it('is refused for a stack that is there', async () => {
    await create(one('1'));
    await expect(first()).rejects.toMatchObject({
      message: 'Stack [shop] already exists and cannot be created again with the changeSet [changes].',
    });
  });
});

describe('a change set that changes a stack', () => {
  beforeEach(() => create(one('1')));

  it('shows what changes and what may be replaced, with values when asked', async () => {
    await propose(template({ A: parameter('2', { Name: '/b' }) }));
    const { Changes } = await describeChanges({ IncludePropertyValues: true });
    expect(Changes).toMatchObject([
      {
        ResourceChange: {
          Action: 'Modify',
          PhysicalResourceId: '/a',
          Replacement: 'True',
          PolicyAction: 'ReplaceAndDelete',
          Details: [
            { Target: { Name: 'Name', RequiresRecreation: 'Always', BeforeValue: '/a', AfterValue: '/b' } },
            { Target: { Name: 'Value', RequiresRecreation: 'Never', BeforeValue: '1', AfterValue: '2' } },
          ],
        },
      },
    ]);
  });

  it('leaves the stack alone until it is carried out; the others are gone then', async () => {
    await propose(one('2'));
    await propose(one('3'), { ChangeSetName: 'others' });
    expect((await cfn().send(new GetTemplateCommand({ StackName }))).TemplateBody).toBe(one('1'));
    await execute('others');
    expect((await cfn().send(new GetTemplateCommand({ StackName }))).TemplateBody).toBe(one('3'));
    const { Summaries } = await cfn().send(new ListChangeSetsCommand({ StackName }));
    expect(Summaries?.map((each) => each.ChangeSetName)).toEqual(['others']);
  });

  it('fails when it would change nothing', async () => {
    await propose(one('1'));
    expect(await describeChanges()).toMatchObject({
      Status: 'FAILED',
      StatusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
      ExecutionStatus: 'UNAVAILABLE',
    });
    await expect(execute()).rejects.toMatchObject({ name: 'InvalidChangeSetStatusException' });
  });

  it('takes over the template, the parameters and the tags that it does not mention', async () => {
    await propose(one('2'), { Tags: [{ Key: 'team', Value: 'web' }] });
    await execute();
    await propose('', { ChangeSetName: 'again', TemplateBody: undefined, UsePreviousTemplate: true });
    expect((await describeChanges({ ChangeSetName: 'again' })).Tags).toEqual([{ Key: 'team', Value: 'web' }]);
    expect((await describeChanges({ ChangeSetName: 'again' })).Status).toBe('FAILED');
  });

  it('is there once, until it is deleted, which never fails', async () => {
    await propose(one('2'));
    await expect(propose(one('2'))).rejects.toMatchObject(
      refusal('AlreadyExistsException', 'ChangeSet changes already exists'),
    );
    const drop = () => cfn().send(new DeleteChangeSetCommand({ StackName, ChangeSetName }));
    await drop();
    await drop();
    await expect(describeChanges()).rejects.toMatchObject({
      name: 'ChangeSetNotFoundException',
      message: 'ChangeSet [changes] does not exist',
    });
  });
});

describe('a change set is refused', () => {
  it('without its stack', async () => {
    await expect(propose(one('1'))).rejects.toMatchObject(refusal('ValidationError', 'Stack [shop] does not exist'));
    await expect(cfn().send(new DeleteChangeSetCommand({ ChangeSetName }))).rejects.toMatchObject({
      message: 'StackName must be specified if ChangeSetName is not specified as an ARN.',
    });
  });

  it('with what is not modelled, by name', async () => {
    await expect(propose(one('1'), { ChangeSetType: 'IMPORT' })).rejects.toMatchObject({
      message: 'import of resources is not modelled here',
    });
  });
});
