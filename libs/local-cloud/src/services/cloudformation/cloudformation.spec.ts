import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetStackPolicyCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListExportsCommand,
  ListImportsCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  SetStackPolicyCommand,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
  ValidateTemplateCommand,
  type CreateStackCommandInput,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { NOON, testCloud } from '../../testing/test-cloud.ts';
import { settled } from './slow-things.fixture.ts';
import { StackName, parameter, refusal, stackDesk, template } from './stack-desk.fixture.ts';

const cloud = testCloud();
const { cfn, create, update, describeStack } = stackDesk(cloud);

describe('a stack', () => {
  const body = template(
    { Name: parameter({ Ref: 'Given' }) },
    {
      Description: 'a shop',
      Parameters: { Given: { Type: 'String' }, Secret: { Type: 'String', NoEcho: true, Default: 'hush' } },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Name', 'Value'] }, Description: 'what was given' } },
    },
  );

  it('is made and shown', async () => {
    const StackId = await create(body, {
      Parameters: [{ ParameterKey: 'Given', ParameterValue: 'shoes' }],
      Tags: [{ Key: 'team', Value: 'web' }],
      NotificationARNs: ['arn:aws:sns:eu-west-1:123456789012:told'],
      EnableTerminationProtection: true,
    });
    expect(StackId).toMatch(/^arn:aws:cloudformation:eu-west-1:123456789012:stack\/shop\/[-0-9a-f]{36}$/);
    expect(await describeStack()).toMatchObject({
      StackId,
      StackName,
      StackStatus: 'CREATE_COMPLETE',
      Description: 'a shop',
      CreationTime: new Date(NOON),
      Parameters: [
        { ParameterKey: 'Given', ParameterValue: 'shoes' },
        { ParameterKey: 'Secret', ParameterValue: '****' },
      ],
      Outputs: [{ OutputKey: 'Out', OutputValue: 'shoes', Description: 'what was given' }],
      Tags: [{ Key: 'team', Value: 'web' }],
      NotificationARNs: ['arn:aws:sns:eu-west-1:123456789012:told'],
      EnableTerminationProtection: true,
      DisableRollback: false,
    });
  });

  it('shows its resources', async () => {
    await create(template({ A: { ...parameter('x', { Name: '/a' }), Metadata: { who: 'me' } } }));
    const { StackResources } = await cfn().send(new DescribeStackResourcesCommand({ StackName }));
    expect(StackResources).toMatchObject([
      { LogicalResourceId: 'A', PhysicalResourceId: '/a', ResourceStatus: 'CREATE_COMPLETE', StackName },
    ]);
    const found = await cfn().send(new DescribeStackResourcesCommand({ PhysicalResourceId: '/a' }));
    expect(found.StackResources).toHaveLength(1);
    const { StackResourceDetail } = await cfn().send(
      new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'A' }),
    );
    expect(StackResourceDetail).toMatchObject({ ResourceType: 'AWS::SSM::Parameter', Metadata: '{"who":"me"}' });
    await expect(
      cfn().send(new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'B' })),
    ).rejects.toMatchObject(refusal('ValidationError', 'Resource B does not exist for stack shop'));
  });

  it('lists a resource no more that an update took away', async () => {
    await create(template({ A: parameter('a'), B: parameter('b') }));
    await update(template({ A: parameter('a') }));
    const { StackResourceSummaries } = await cfn().send(new ListStackResourcesCommand({ StackName }));
    expect(StackResourceSummaries?.map(({ LogicalResourceId }) => LogicalResourceId)).toEqual(['A']);
  });

  it('tells what happened, newest first, no two events at one moment', async () => {
    await create(template({ A: parameter('x', { Name: '/a' }) }), { ClientRequestToken: 'mine' });
    const { StackEvents = [] } = await cfn().send(new DescribeStackEventsCommand({ StackName }));
    expect(
      StackEvents.map(({ LogicalResourceId, ResourceStatus }) => `${LogicalResourceId} ${ResourceStatus}`),
    ).toEqual([
      'shop CREATE_COMPLETE',
      'A CREATE_COMPLETE',
      'A CREATE_IN_PROGRESS',
      'A CREATE_IN_PROGRESS',
      'shop CREATE_IN_PROGRESS',
    ]);
    expect(StackEvents[2]).toMatchObject({
      ResourceStatusReason: 'Resource creation Initiated',
      ResourceProperties: '{"Type":"String","Value":"x","Name":"/a"}',
      ClientRequestToken: 'mine',
    });
    expect(new Set(StackEvents.map(({ Timestamp }) => Timestamp?.getTime())).size).toBe(5);
  });

  it('gives its template as it was', async () => {
    const text = `Resources:\n  A: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref AWS::Region } } # yes\n`;
    await create(text);
    expect((await cfn().send(new GetTemplateCommand({ StackName }))).TemplateBody).toBe(text);
  });

  it('comes from S3 too, however it is addressed', async () => {
    const s3 = cloud.client(S3Client, { forcePathStyle: true } as object);
    const Bucket = 'templates';
    const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a.json', Body: template({ A: parameter('x') }) }));
    for (const url of [
      'https://s3.eu-west-1.amazonaws.com/templates/a.json',
      'https://templates.s3.amazonaws.com/a.json',
    ]) {
      const { Parameters } = await cfn().send(new ValidateTemplateCommand({ TemplateURL: url }));
      expect(Parameters).toEqual([]);
    }
    const validate = (TemplateURL: string) => cfn().send(new ValidateTemplateCommand({ TemplateURL }));
    await expect(validate('nowhere')).rejects.toMatchObject({ message: 'TemplateURL must be a supported URL.' });
    await expect(validate('https://s3.amazonaws.com/templates/b.json')).rejects.toMatchObject({
      message: 'S3 error: The specified key does not exist.',
    });
  });

  it('is deleted, and then found by its id alone', async () => {
    const StackId = await create(template({ A: parameter('x') }));
    await cloud.local.clock.advance(60_000);
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    await expect(describeStack()).rejects.toMatchObject(
      refusal('ValidationError', 'Stack with id shop does not exist'),
    );
    expect(await describeStack(StackId)).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
      DeletionTime: new Date(NOON + 60_000),
    });
    const listed = await cfn().send(new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }));
    expect(listed.StackSummaries).toMatchObject([{ StackId }]);
    expect((await cfn().send(new DescribeStacksCommand({}))).Stacks).toEqual([]);
    await create(template({ A: parameter('x') }));
    expect((await describeStack()).StackId).not.toBe(StackId);
  });

  it('that is protected is not deleted', async () => {
    await create(template({ A: parameter('x') }));
    const protect = (EnableTerminationProtection: boolean) =>
      cfn().send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection }));
    await protect(true);
    await expect(cfn().send(new DeleteStackCommand({ StackName }))).rejects.toMatchObject({
      message: 'Stack [shop] cannot be deleted while TerminationProtection is enabled',
    });
    await protect(false);
    await cfn().send(new DeleteStackCommand({ StackName }));
  });

  it('reads SSM parameters, given and dynamic', async () => {
    const ssm = cloud.client(SSMClient);
    await ssm.send(new PutParameterCommand({ Name: '/size', Value: '42', Type: 'String' }));
    const given = { Parameters: { Size: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/size' } } };
    const outputs = {
      Outputs: { A: { Value: { 'Fn::GetAtt': ['A', 'Value'] } }, B: { Value: { 'Fn::GetAtt': ['B', 'Value'] } } },
    };
    const resources = { A: parameter({ Ref: 'Size' }), B: parameter('{{resolve:ssm:/size}}!') };
    await create(template(resources, { ...given, ...outputs }));
    const { Outputs, Parameters } = await describeStack();
    expect(Outputs?.map(({ OutputValue }) => OutputValue)).toEqual(['42', '42!']);
    expect(Parameters).toEqual([{ ParameterKey: 'Size', ParameterValue: '/size', ResolvedValue: '42' }]);
  });

  it('knows the zones of its region, and which networks there are', async () => {
    const zones = { 'Fn::Join': [',', { 'Fn::GetAZs': '' }] };
    await create(
      template({ A: parameter(zones) }, { Outputs: { Zones: { Value: { 'Fn::GetAtt': ['A', 'Value'] } } } }),
    );
    expect((await describeStack()).Outputs?.[0]?.OutputValue).toBe('eu-west-1a,eu-west-1b,eu-west-1c');
    const asking = template({ A: parameter('x') }, { Parameters: { Vpc: { Type: 'AWS::EC2::VPC::Id' } } });
    const Parameters = [{ ParameterKey: 'Vpc', ParameterValue: 'vpc-0' }];
    await expect(create(asking, { StackName: 'other', Parameters })).rejects.toMatchObject({
      message: 'Parameter validation failed: parameter value vpc-0 for parameter name Vpc does not exist',
    });
  });

  it('keeps a policy', async () => {
    await create(template({ A: parameter('x') }));
    const put = (input: object) => cfn().send(new SetStackPolicyCommand({ StackName, ...input }));
    await put({ StackPolicyBody: '{"Statement":[]}' });
    expect((await cfn().send(new GetStackPolicyCommand({ StackName }))).StackPolicyBody).toBe('{"Statement":[]}');
    await expect(put({ StackPolicyBody: '{}' })).rejects.toMatchObject({
      message: 'Error validating stack policy: Invalid stack policy',
    });
    await expect(put({ StackPolicyBody: '{}', StackPolicyURL: 'x' })).rejects.toMatchObject({
      message: 'You cannot specify both StackPolicyURL and StackPolicyBody',
    });
  });
});

describe('refusals', () => {
  const one = template({ A: parameter('x') });
  const role = 'arn:aws:iam::123456789012:role/nobody';

  it.each<[string, Partial<CreateStackCommandInput>, ReturnType<typeof refusal>]>([
    [
      'no template',
      { TemplateBody: undefined },
      refusal('ValidationError', 'Either Template URL or Template Body must be specified.'),
    ],
    [
      'a stranger of a type',
      { TemplateBody: template({ A: { Type: 'A::B::C' } }) },
      refusal('ValidationError', 'Template format error: Unrecognized resource types: [A::B::C]'),
    ],
    [
      'a type left out',
      { ResourceTypes: ['AWS::EC2::*'] },
      refusal(
        'ValidationError',
        'Resource type AWS::SSM::Parameter is not allowed by parameter ResourceTypes [AWS::EC2::*]',
      ),
    ],
    [
      'a role that is not there',
      { RoleARN: role },
      refusal('ValidationError', `Role ${role} is invalid or cannot be assumed`),
    ],
    [
      'a trigger that is no alarm',
      { RollbackConfiguration: { RollbackTriggers: [{ Arn: 'a', Type: 'B' }] } },
      refusal('ValidationError', 'Rollback Trigger Type not supported'),
    ],
    [
      'a capability left out',
      { TemplateBody: template({ R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } } }) },
      refusal('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]'),
    ],
    [
      'a broken name',
      { StackName: '*@da591fa3_$' },
      refusal(
        'ValidationError',
        "1 validation error detected: Value '*@da591fa3_$' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
      ),
    ],
  ])('of %s', async (_, input, expected) => {
    const request = { StackName, TemplateBody: one, ...input };
    await expect(cfn().send(new CreateStackCommand(request))).rejects.toMatchObject(expected);
    expect((await cfn().send(new ListStacksCommand({}))).StackSummaries).toEqual([]);
  });

  it('of a name that is taken, and of an update that changes nothing', async () => {
    await create(one);
    await expect(create(one)).rejects.toMatchObject(refusal('AlreadyExistsException', 'Stack [shop] already exists'));
    await expect(update(one)).rejects.toMatchObject(refusal('ValidationError', 'No updates are to be performed.'));
  });

  it('of stacks that are not there', async () => {
    const gone = { StackName: 'gone' };
    const [withId, plain] = ['Stack with id gone does not exist', 'Stack [gone] does not exist'];
    await expect(cfn().send(new GetTemplateCommand(gone))).rejects.toMatchObject({ message: withId });
    await expect(cfn().send(new DescribeStackEventsCommand(gone))).rejects.toMatchObject({ message: plain });
    await expect(cfn().send(new UpdateStackCommand({ ...gone, TemplateBody: one }))).rejects.toMatchObject({
      message: plain,
    });
    await expect(cfn().send(new GetTemplateCommand({}))).rejects.toMatchObject({
      message: 'StackName is required if ChangeSetName is not specified.',
    });
    await expect(cfn().send(new DeleteStackCommand(gone))).resolves.toBeDefined();
  });
});

describe('exports', () => {
  const exporting = template(
    { A: parameter('x', { Name: '/a' }) },
    { Outputs: { Name: { Value: { Ref: 'A' }, Export: { Name: 'shop-name' } } } },
  );
  const importing = template({ B: parameter({ 'Fn::ImportValue': 'shop-name' }) });

  it('are listed with those who import them', async () => {
    const ExportingStackId = await create(exporting);
    await create(importing, { StackName: 'user' });
    const { Exports } = await cfn().send(new ListExportsCommand({}));
    expect(Exports).toEqual([{ ExportingStackId, Name: 'shop-name', Value: '/a' }]);
    const { Imports } = await cfn().send(new ListImportsCommand({ ExportName: 'shop-name' }));
    expect(Imports).toEqual(['user']);
  });

  it('keep their stack from being deleted while anybody imports them', async () => {
    await create(exporting);
    await create(importing, { StackName: 'user' });
    await cfn().send(new DeleteStackCommand({ StackName }));
    await settled();
    expect(await describeStack()).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      StackStatusReason: 'Delete canceled. Cannot delete export shop-name as it is in use by user.',
    });
  });
});

describe('a summary', () => {
  it('tells what a template asks for and what it makes', async () => {
    const TemplateBody = template(
      { R: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'r', AssumeRolePolicyDocument: {} } } },
      { Parameters: { P: { Type: 'String', Default: 'd', AllowedValues: ['d', 'e'] } } },
    );
    expect(await cfn().send(new GetTemplateSummaryCommand({ TemplateBody }))).toMatchObject({
      Parameters: [{ ParameterKey: 'P', DefaultValue: 'd', ParameterConstraints: { AllowedValues: ['d', 'e'] } }],
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
      ResourceTypes: ['AWS::IAM::Role'],
    });
  });
});
