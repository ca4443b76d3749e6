import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  DeletePolicyCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetInstanceProfileCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListPoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { roleReader } from '../../ports/role-reader.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const iam = () => cloud.client(IAMClient);
const READ_ONLY = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const trust = (service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
const allowing = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});
const TRUST = JSON.stringify(trust('lambda.amazonaws.com'));
const POLICY = JSON.stringify(allowing('cloudwatch:PutMetricData'));

const makeRole = (RoleName = 'orders', more: object = {}) =>
  iam().send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST, ...more }));
const makePolicy = async (PolicyName = 'metrics') =>
  (await iam().send(new CreatePolicyCommand({ PolicyName, PolicyDocument: POLICY }))).Policy!;
const attachedTo = async (RoleName: string) =>
  (await iam().send(new ListAttachedRolePoliciesCommand({ RoleName }))).AttachedPolicies?.map((each) => each.PolicyArn);

describe('a role', () => {
  it('is shown as it was made, with its trust policy encoded', async () => {
    await makeRole('orders', { Path: '/service/', Tags: [{ Key: 'Owner', Value: 'DevOps' }] });
    const { Role } = await iam().send(new GetRoleCommand({ RoleName: 'Orders' }));
    expect(Role).toMatchObject({
      RoleName: 'orders',
      Arn: 'arn:aws:iam::123456789012:role/service/orders',
      CreateDate: new Date(cloud.local.clock.now()),
      MaxSessionDuration: 3600,
      Tags: [{ Key: 'Owner', Value: 'DevOps' }],
    });
    expect(decodeURIComponent(Role!.AssumeRolePolicyDocument!)).toBe(TRUST);
  });

  it('exists once in an account, whatever its capitals', async () => {
    await makeRole();
    await expect(makeRole('ORDERS')).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Role with name ORDERS already exists.',
    });
  });

  it('is not found under a name that nobody gave', async () => {
    await expect(iam().send(new GetRoleCommand({ RoleName: 'nobody' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name nobody cannot be found.',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('is listed in pages under its path', async () => {
    for (const name of ['one', 'two', 'three']) await makeRole(name, { Path: '/shop/' });
    await makeRole('elsewhere');
    const first = await iam().send(new ListRolesCommand({ PathPrefix: '/shop/', MaxItems: 2 }));
    expect(first).toMatchObject({ IsTruncated: true, Roles: [{ RoleName: 'one' }, { RoleName: 'two' }] });
    const rest = await iam().send(new ListRolesCommand({ PathPrefix: '/shop/', MaxItems: 2, Marker: first.Marker }));
    expect(rest).toMatchObject({ IsTruncated: false, Roles: [{ RoleName: 'three' }] });
  });

  it('keeps the policies that are written into it until they are taken out', async () => {
    await makeRole();
    await iam().send(new PutRolePolicyCommand({ RoleName: 'orders', PolicyName: 'metrics', PolicyDocument: POLICY }));
    const { PolicyDocument } = await iam().send(
      new GetRolePolicyCommand({ RoleName: 'orders', PolicyName: 'metrics' }),
    );
    expect(decodeURIComponent(PolicyDocument!)).toBe(POLICY);
    await expect(iam().send(new DeleteRoleCommand({ RoleName: 'orders' }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete policies first.',
    });
    await iam().send(new DeleteRolePolicyCommand({ RoleName: 'orders', PolicyName: 'metrics' }));
    await iam().send(new DeleteRoleCommand({ RoleName: 'orders' }));
    expect((await iam().send(new ListRolesCommand({}))).Roles).toEqual([]);
  });

  it('takes tags', async () => {
    await makeRole();
    await iam().send(new TagRoleCommand({ RoleName: 'orders', Tags: [{ Key: 'Tier', Value: 'web' }] }));
    expect((await iam().send(new ListRoleTagsCommand({ RoleName: 'orders' }))).Tags).toEqual([
      { Key: 'Tier', Value: 'web' },
    ]);
  });

  it('is what other services find by its ARN', async () => {
    const { Role } = await makeRole();
    const scope = cloud.local.scope();
    expect(scope.port(roleReader).read(scope, Role!.Arn!)).toMatchObject({ name: 'orders', id: Role!.RoleId });
    expect(scope.port(roleReader).read(scope, `${Role!.Arn!}x`)).toBeUndefined();
  });
});

describe('a trust policy', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['is JSON', '{', 'This policy contains invalid Json'],
    ['has statements', '{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
    ['names no resource', JSON.stringify(allowing('sts:AssumeRole')), 'Has prohibited field Resource'],
    [
      'names a principal',
      '{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}',
      'Missing required field Principal',
    ],
    [
      'speaks of STS',
      '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject"}]}',
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [
      'names principals that there can be',
      '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"bob"},"Action":"sts:AssumeRole"}]}',
      'Invalid principal in policy: "AWS":"bob"',
    ],
  ];

  it.each(refused)('%s', async (_, AssumeRolePolicyDocument, message) => {
    await expect(makeRole('orders', { AssumeRolePolicyDocument })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
    });
  });

  it('changes', async () => {
    await makeRole();
    const PolicyDocument = JSON.stringify(trust('ec2.amazonaws.com'));
    await iam().send(new UpdateAssumeRolePolicyCommand({ RoleName: 'orders', PolicyDocument }));
    const { Role } = await iam().send(new GetRoleCommand({ RoleName: 'orders' }));
    expect(decodeURIComponent(Role!.AssumeRolePolicyDocument!)).toBe(PolicyDocument);
  });
});

describe('a policy', () => {
  it('goes to roles and cannot be deleted while one has it', async () => {
    const { Arn } = await makePolicy();
    expect(Arn).toBe('arn:aws:iam::123456789012:policy/metrics');
    await makeRole();
    await iam().send(new AttachRolePolicyCommand({ RoleName: 'orders', PolicyArn: Arn }));
    expect(await attachedTo('orders')).toEqual([Arn]);
    expect((await iam().send(new GetPolicyCommand({ PolicyArn: Arn }))).Policy).toMatchObject({ AttachmentCount: 1 });
    await expect(iam().send(new DeletePolicyCommand({ PolicyArn: Arn }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete a policy attached to entities.',
    });
    await iam().send(new DetachRolePolicyCommand({ RoleName: 'orders', PolicyArn: Arn }));
    await iam().send(new DeletePolicyCommand({ PolicyArn: Arn }));
    expect((await iam().send(new ListPoliciesCommand({ Scope: 'Local' }))).Policies).toEqual([]);
  });

  it('has versions, one of them in force', async () => {
    const { Arn } = await makePolicy();
    const PolicyDocument = JSON.stringify(allowing('logs:*'));
    await iam().send(new CreatePolicyVersionCommand({ PolicyArn: Arn, PolicyDocument, SetAsDefault: true }));
    const { PolicyVersion } = await iam().send(new GetPolicyVersionCommand({ PolicyArn: Arn, VersionId: 'v2' }));
    expect(PolicyVersion).toMatchObject({ VersionId: 'v2', IsDefaultVersion: true });
    expect(decodeURIComponent(PolicyVersion!.Document!)).toBe(PolicyDocument);
  });

  it("of AWS's own is known by its ARN", async () => {
    await makeRole();
    await iam().send(new AttachRolePolicyCommand({ RoleName: 'orders', PolicyArn: READ_ONLY }));
    expect(await attachedTo('orders')).toEqual([READ_ONLY]);
    const PolicyArn = 'arn:aws:iam::aws:policy/NoSuchAccess';
    await expect(iam().send(new AttachRolePolicyCommand({ RoleName: 'orders', PolicyArn }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${PolicyArn} does not exist or is not attachable.`,
    });
  });

  it.each([
    ['names no principal', TRUST, 'Policy document should not specify a principal.'],
    ['names resources', '{"Statement":{"Effect":"Allow","Action":"s3:*"}}', 'Policy statement must contain resources.'],
    [
      'names the service of an action',
      JSON.stringify(allowing('GetObject')),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [
      'names resources by their ARN',
      '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"bucket"}}',
      'Resource bucket must be in ARN format or "*".',
    ],
  ])('%s', async (_, PolicyDocument, message) => {
    await expect(iam().send(new CreatePolicyCommand({ PolicyName: 'metrics', PolicyDocument }))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
    });
  });
});

describe('an instance profile', () => {
  it('hands out one role', async () => {
    await makeRole();
    await makeRole('payments');
    const InstanceProfileName = 'servers';
    await iam().send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    const add = (RoleName: string) =>
      iam().send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }));
    await add('orders');
    await expect(add('payments')).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    });
    const { InstanceProfile } = await iam().send(new GetInstanceProfileCommand({ InstanceProfileName }));
    expect(InstanceProfile).toMatchObject({
      Arn: 'arn:aws:iam::123456789012:instance-profile/servers',
      Roles: [{ RoleName: 'orders' }],
    });
    await expect(iam().send(new DeleteRoleCommand({ RoleName: 'orders' }))).rejects.toMatchObject({
      message: 'Cannot delete entity, must remove roles from instance profile first.',
    });
  });
});

describe('AWS::IAM::Role', () => {
  const role = {
    RoleName: 'orders',
    AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
    ManagedPolicyArns: [READ_ONLY],
    Policies: [{ PolicyName: 'metrics', PolicyDocument: allowing('cloudwatch:PutMetricData') }],
  };

  it('makes a role with its policies, changes it and takes it away', async () => {
    const resource = await deployed(cloud, 'AWS::IAM::Role', role);
    expect(resource.physicalId).toBe('orders');
    const { Role } = await iam().send(new GetRoleCommand({ RoleName: 'orders' }));
    expect(await resource.attributes()).toEqual({ Arn: Role!.Arn, RoleId: Role!.RoleId });
    expect(await attachedTo('orders')).toEqual([READ_ONLY]);
    await resource.update({ ...role, ManagedPolicyArns: [], Policies: [] });
    expect(await attachedTo('orders')).toEqual([]);
    expect((await iam().send(new ListRolePoliciesCommand({ RoleName: 'orders' }))).PolicyNames).toEqual([]);
    await resource.delete();
    await expect(iam().send(new GetRoleCommand({ RoleName: 'orders' }))).rejects.toThrow('cannot be found');
  });

  it('stays while somebody else has attached a policy', async () => {
    const resource = await deployed(cloud, 'AWS::IAM::Role', role);
    const { Arn } = await makePolicy();
    await iam().send(new AttachRolePolicyCommand({ RoleName: 'orders', PolicyArn: Arn }));
    await expect(resource.delete()).rejects.toThrow('Cannot delete entity, must detach all policies first.');
  });

  it('is not made with a policy that does not exist', async () => {
    const ManagedPolicyArns = ['arn:aws:iam::aws:policy/NoSuchAccess'];
    await expect(deployed(cloud, 'AWS::IAM::Role', { ...role, ManagedPolicyArns })).rejects.toThrow('does not exist');
    expect((await iam().send(new ListRolesCommand({}))).Roles).toEqual([]);
  });
});

describe('AWS::IAM::Policy', () => {
  it('is written into its roles and moves with them', async () => {
    await makeRole('one');
    await makeRole('two');
    const policy = { PolicyName: 'metrics', PolicyDocument: allowing('cloudwatch:PutMetricData') };
    const namesIn = async (RoleName: string) =>
      (await iam().send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames;
    const resource = await deployed(cloud, 'AWS::IAM::Policy', { ...policy, Roles: ['one'] });
    expect(await namesIn('one')).toEqual(['metrics']);
    await resource.update({ ...policy, Roles: ['two'] });
    expect([await namesIn('one'), await namesIn('two')]).toEqual([[], ['metrics']]);
    await resource.delete();
    expect(await namesIn('two')).toEqual([]);
  });
});

describe('AWS::IAM::ManagedPolicy', () => {
  it('is attached to its roles, and a change of its wording is a new version', async () => {
    await makeRole();
    const policy = { ManagedPolicyName: 'metrics', Roles: ['orders'] };
    const resource = await deployed(cloud, 'AWS::IAM::ManagedPolicy', { ...policy, PolicyDocument: allowing('a:b') });
    expect(await attachedTo('orders')).toEqual([resource.physicalId]);
    for (const action of ['c:d', 'e:f', 'g:h', 'i:j', 'k:l']) {
      await resource.update({ ...policy, PolicyDocument: allowing(action) });
    }
    const { Policy } = await iam().send(new GetPolicyCommand({ PolicyArn: resource.physicalId }));
    expect(Policy).toMatchObject({ DefaultVersionId: 'v6', AttachmentCount: 1 });
    await resource.delete();
    expect(await attachedTo('orders')).toEqual([]);
  });
});

describe('AWS::IAM::InstanceProfile', () => {
  it('hands out its role', async () => {
    await makeRole();
    const resource = await deployed(cloud, 'AWS::IAM::InstanceProfile', {
      InstanceProfileName: 'servers',
      Roles: ['orders'],
    });
    expect(resource.physicalId).toBe('servers');
    expect(await resource.attributes()).toEqual({ Arn: 'arn:aws:iam::123456789012:instance-profile/servers' });
    await resource.delete();
    await iam().send(new DeleteRoleCommand({ RoleName: 'orders' }));
  });
});
