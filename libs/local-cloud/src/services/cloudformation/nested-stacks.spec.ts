import {
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  ListStacksCommand,
  UpdateStackCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import type { JsonObject } from '@shopwatch/cloudformation';
import { LocalCloud } from '../../local-cloud.ts';
import type { SavedStates } from '../../state/state-store.ts';
import { NOON, testCloud } from '../../testing/test-cloud.ts';
import { lookUpStack } from './stacks/find-stack.ts';
import { settled, slowThings } from './slow-things.fixture.ts';
import { parameter, slow, stackDesk, StackName, template } from './stack-desk.fixture.ts';
import { shelve } from './template-shelf.fixture.ts';

const things = slowThings();
const cloud = testCloud({ services: things.services });
const { cfn, create, update, describeStack } = stackDesk(cloud);

beforeEach(async () => {
  await things.open();
  things.begun.length = 0;
});

const inner = (more: JsonObject = {}, Colour = 'red'): string =>
  template(
    { Thing: slow('inner', { Colour }), Name: parameter({ Ref: 'Value' }, { Name: '/inner' }), ...more },
    {
      Parameters: { Value: { Type: 'String', Default: 'none' } },
      Outputs: { Name: { Value: { Ref: 'Name' } }, Value: { Value: { 'Fn::GetAtt': ['Name', 'Value'] } } },
    },
  );

const nested = (TemplateURL: string, more: JsonObject = {}): JsonObject => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { TemplateURL, ...more },
});

/** A stack with a nested one, and what is made from what that puts out. */
const outer = (url: string, Value: string, more: JsonObject = {}): string =>
  template(
    {
      Nested: nested(url, { Parameters: { Value }, Tags: [{ Key: 'team', Value: 'web' }] }),
      User: parameter({ 'Fn::GetAtt': ['Nested', 'Outputs.Value'] }),
      ...more,
    },
    { Outputs: { Seen: { Value: { 'Fn::GetAtt': ['User', 'Value'] } }, Nested: { Value: { Ref: 'Nested' } } } },
  );

async function nestedStack(): Promise<Stack> {
  const detail = await cfn().send(new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'Nested' }));
  return describeStack(detail.StackResourceDetail!.PhysicalResourceId);
}

async function reasons(status: string): Promise<(string | undefined)[]> {
  const { StackEvents = [] } = await cfn().send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.filter(
    ({ ResourceStatus, LogicalResourceId }) => ResourceStatus === status && LogicalResourceId === 'Nested',
  ).map((event) => event.ResourceStatusReason);
}

describe('a nested stack', () => {
  it('is made with its parameters and tags, and gives its outputs', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    const id = await create(outer(url, 'shoes'), { Tags: [{ Key: 'shop', Value: 'one' }], ClientRequestToken: 'mine' });
    const { Outputs, StackStatus } = await describeStack();
    expect(StackStatus).toBe('CREATE_COMPLETE');
    const child = await nestedStack();
    expect(child).toMatchObject({
      StackName: expect.stringMatching(/^shop-Nested-[A-Za-z0-9]{12}$/),
      StackStatus: 'CREATE_COMPLETE',
      ParentId: id,
      RootId: id,
      Parameters: [{ ParameterKey: 'Value', ParameterValue: 'shoes' }],
      Tags: [
        { Key: 'shop', Value: 'one' },
        { Key: 'team', Value: 'web' },
      ],
    });
    expect(Outputs).toMatchObject([
      { OutputKey: 'Nested', OutputValue: child.StackId },
      { OutputKey: 'Seen', OutputValue: 'shoes' },
    ]);
    const { StackEvents } = await cfn().send(new DescribeStackEventsCommand({ StackName: child.StackName }));
    expect(new Set(StackEvents!.map((event) => event.ClientRequestToken))).toEqual(new Set(['mine']));
  });

  it('shows that it is being made, under its id', async () => {
    things.close();
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    expect((await describeStack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    expect((await nestedStack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    await things.open();
    expect((await describeStack()).StackStatus).toBe('CREATE_COMPLETE');
  });

  it('knows the root above its parent', async () => {
    const innermost = await shelve(cloud, 'inner.json', inner());
    const url = await shelve(cloud, 'middle.json', template({ Nested: nested(innermost) }));
    const RootId = await create(template({ Nested: nested(url) }));
    const { StackSummaries = [] } = await cfn().send(new ListStacksCommand({}));
    const [deepest, middle] = StackSummaries;
    expect([deepest, middle]).toMatchObject([
      { ParentId: middle!.StackId, RootId },
      { ParentId: RootId, RootId },
    ]);
  });

  it('changes with its properties, in place', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    const { StackId } = await nestedStack();
    await update(outer(url, 'boots'));
    expect((await describeStack()).Outputs).toMatchObject([{ OutputValue: StackId }, { OutputValue: 'boots' }]);
    expect(await nestedStack()).toMatchObject({ StackId, StackStatus: 'UPDATE_COMPLETE' });
  });

  it('goes with its parent, and with its place in the template', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    const { StackId } = await nestedStack();
    await update(template({ Other: parameter('x') }));
    expect((await describeStack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
    await update(outer(url, 'boots'));
    const second = await nestedStack();
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    expect((await describeStack(second.StackId)).StackStatus).toBe('DELETE_COMPLETE');
    expect(things.begun).toEqual(['create inner', 'delete inner', 'create inner', 'delete inner']);
  });

  it('may do what its parent was allowed to, and no more', async () => {
    const Statement = [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }];
    const Properties = { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } };
    const role = { Type: 'AWS::IAM::Role', Properties };
    const url = await shelve(cloud, 'role.json', template({ Role: role }));
    const body = template({ Nested: nested(url) });
    await create(body);
    expect(await reasons('CREATE_FAILED')).toEqual(['Requires capabilities : [CAPABILITY_IAM]']);
    await create(body, { StackName: 'other', Capabilities: ['CAPABILITY_IAM'] });
    expect((await describeStack('other')).StackStatus).toBe('CREATE_COMPLETE');
  });

  it('that holds itself comes to an end', async () => {
    const url = 'https://s3.eu-west-1.amazonaws.com/templates/self.json';
    await shelve(cloud, 'self.json', template({ Nested: nested(url) }));
    await create(template({ Nested: nested(url) }));
    for (let turn = 0; turn < 30; turn += 1) await settled();
    expect((await describeStack()).StackStatus).toBe('ROLLBACK_COMPLETE');
  });
});

describe('a nested stack that fails', () => {
  const bad = { Bad: parameter('x', { Name: 'no name' }) };

  it('to be made fails its parent, which deletes it in its rollback', async () => {
    const url = await shelve(cloud, 'inner.json', inner(bad));
    await create(outer(url, 'shoes'));
    expect((await describeStack()).StackStatus).toBe('ROLLBACK_COMPLETE');
    const { StackSummaries = [] } = await cfn().send(new ListStacksCommand({}));
    const child = StackSummaries.find(({ ParentId }) => ParentId !== undefined)!;
    expect(child.StackStatus).toBe('DELETE_COMPLETE');
    expect(await reasons('CREATE_FAILED')).toEqual([
      `Embedded stack ${child.StackId} was not successfully created: The following resource(s) failed to create: [Bad, Thing, Name]. `,
    ]);
  });

  it('to change rolls itself back, and its parent with it', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    const worse = await shelve(cloud, 'worse.json', inner(bad));
    await update(outer(worse, 'boots'));
    const { StackId, ...child } = await nestedStack();
    expect(child).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE', Parameters: [{ ParameterValue: 'shoes' }] });
    expect(await describeStack()).toMatchObject({ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' });
    const [reason] = await reasons('UPDATE_FAILED');
    expect(reason).toMatch(
      `Embedded stack ${StackId} was not successfully updated. Currently in UPDATE_ROLLBACK_IN_PROGRESS with reason: `,
    );
  });

  it('nowhere is brought back when its parent fails elsewhere', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    const after = { Bad: parameter({ 'Fn::GetAtt': ['User', 'Value'] }, { Name: 'no name' }) };
    await update(outer(url, 'boots', after));
    expect((await describeStack()).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect((await nestedStack()).Outputs).toMatchObject([{ OutputValue: '/inner' }, { OutputValue: 'shoes' }]);
  });

  it('to be deleted keeps its parent', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    await things.open('delete inner');
    things.close();
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    await things.open('delete inner');
    expect((await describeStack()).StackStatus).toBe('DELETE_FAILED');
    const { StackId } = await nestedStack();
    expect(await reasons('DELETE_FAILED')).toEqual([
      `Embedded stack ${StackId} was not successfully deleted: The following resource(s) failed to delete: [Thing]. `,
    ]);
  });

  it('to be deleted because somebody changes it right now, too', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    await create(outer(url, 'shoes'));
    const { StackId } = await nestedStack();
    things.close();
    await cfn().send(new UpdateStackCommand({ StackName: StackId, TemplateBody: inner({}, 'blue') }));
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    expect(await reasons('DELETE_FAILED')).toEqual([
      `Stack [${StackId}] cannot be deleted while in status UPDATE_IN_PROGRESS`,
    ]);
    await things.open();
    expect(await nestedStack()).toMatchObject({ StackId, StackStatus: 'UPDATE_COMPLETE' });
  });

  it('to have a template says so', async () => {
    await shelve(cloud, 'inner.json', inner());
    await create(outer('https://s3.eu-west-1.amazonaws.com/templates/none.json', 'shoes'));
    expect(await reasons('CREATE_FAILED')).toEqual(['S3 error: The specified key does not exist.']);
  });
});

describe('a restart in the middle of a nested stack', () => {
  /** The same cloud after a kill: only what was saved is left. */
  function restarted(): { readonly after: LocalCloud; readonly begun: readonly string[]; open(): Promise<void> } {
    const { services, begun, open } = slowThings();
    const after = new LocalCloud({ clock: NOON, seed: 2, services });
    after.load(JSON.parse(JSON.stringify(cloud.local.save())) as SavedStates);
    return { after, begun, open: () => open() };
  }

  const statuses = (after: LocalCloud, ids: readonly (string | undefined)[]) =>
    ids.map((id) => lookUpStack(after.scope({ region: 'eu-west-1' }), id!)?.status);

  it('goes on with that very stack, which its parent waits for', async () => {
    things.close();
    const url = await shelve(cloud, 'inner.json', inner());
    const id = await create(outer(url, 'shoes'));
    const { StackId } = await nestedStack();
    const { after, begun, open } = restarted();
    expect(statuses(after, [id, StackId])).toEqual(['CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS']);
    await open();
    await settled();
    expect(statuses(after, [id, StackId])).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE']);
    expect(begun).toEqual(['create inner']);
  });

  it('goes on with its deletion', async () => {
    const url = await shelve(cloud, 'inner.json', inner());
    const id = await create(outer(url, 'shoes'));
    const { StackId } = await nestedStack();
    things.close();
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    const { after, open } = restarted();
    expect(statuses(after, [id, StackId])).toEqual(['DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS']);
    await open();
    await settled();
    expect(statuses(after, [id, StackId])).toEqual(['DELETE_COMPLETE', 'DELETE_COMPLETE']);
  });
});

describe('a wait condition handle', () => {
  it('is an address', async () => {
    await create(
      template(
        { Handle: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
        { Outputs: { At: { Value: { Ref: 'Handle' } } } },
      ),
    );
    const { Outputs } = await describeStack();
    expect(Outputs?.[0]?.OutputValue).toMatch(/^https:\/\/cloudformation-waitcondition-eu-west-1\.s3\..*shop.*Handle$/);
  });
});
