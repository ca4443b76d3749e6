import {
  AddPermissionCommand,
  DeleteFunctionCommand,
  DeleteFunctionConcurrencyCommand,
  DeleteFunctionEventInvokeConfigCommand,
  GetFunctionCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  GetFunctionEventInvokeConfigCommand,
  GetPolicyCommand,
  ListTagsCommand,
  paginateListFunctions,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  RemovePermissionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { functionInvoker } from '../../ports/function-invoker.ts';
import { deployed } from '../../testing/stack-resources.ts';
import { archive, functionScene, IDLE } from './testing/function-scene.ts';

const scene = functionScene({ functions: 'modelled' });
const { make, client, cloud } = scene;
const job = { FunctionName: 'job' };
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:job';
const RULE = 'arn:aws:events:eu-west-1:123456789012:rule/each-minute';

describe('a function', () => {
  it('is shown as it was made', async () => {
    await make(IDLE, { Environment: { Variables: { TABLE: 'orders' } }, Timeout: 60, Tags: { tier: 'web' } });
    const { Configuration, Tags } = await client().send(new GetFunctionCommand(job));
    expect(Configuration).toMatchObject({
      FunctionName: 'job',
      FunctionArn: ARN,
      Runtime: 'nodejs22.x',
      Timeout: 60,
      MemorySize: 128,
      Environment: { Variables: { TABLE: 'orders' } },
      State: 'Active',
      LastModified: '2026-02-06T12:00:00.000+0000',
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/job' },
    });
    expect(Tags).toEqual({ tier: 'web' });
  });

  it('is made from an object', async () => {
    const s3 = cloud.client(S3Client);
    await s3.send(new CreateBucketCommand({ Bucket: 'assets' }));
    await s3.send(new PutObjectCommand({ Bucket: 'assets', Key: 'job.zip', Body: archive(IDLE) }));
    await make(IDLE, { Code: { S3Bucket: 'assets', S3Key: 'job.zip' } });
    await expect(make(IDLE, { FunctionName: 'x', Code: { S3Bucket: 'assets', S3Key: 'no' } })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message:
        'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
    });
  });

  it('exists once', async () => {
    await make(IDLE);
    await expect(make(IDLE)).rejects.toMatchObject({
      name: 'ResourceConflictException',
      message: 'Function already exist: job',
    });
  });

  it.each([
    ['nothing that can be unzipped', { Code: { ZipFile: Uint8Array.of(1, 2, 3) } }, 'InvalidParameterValueException'],
    ['no code', { Code: {} }, 'InvalidParameterValueException'],
    ['a variable of Lambda', { Environment: { Variables: { AWS_REGION: 'x' } } }, 'InvalidParameterValueException'],
    ['a runtime of another language', { Runtime: 'python3.13' as const }, 'NotImplemented'],
    ['a timeout beyond a quarter of an hour', { Timeout: 901 }, 'ValidationException'],
    ['a network', { VpcConfig: { SubnetIds: ['subnet-1'] } }, 'NotImplemented'],
  ])('cannot have %s', async (_, more, name) => {
    await expect(make(IDLE, more)).rejects.toMatchObject({ name });
  });

  it('is changed in what the request says and nothing else', async () => {
    await make(IDLE, { Timeout: 60 });
    await client().send(new UpdateFunctionConfigurationCommand({ ...job, MemorySize: 512 }));
    const changed = await client().send(new GetFunctionConfigurationCommand(job));
    expect(changed).toMatchObject({ MemorySize: 512, Timeout: 60 });
    const stale = new UpdateFunctionConfigurationCommand({ ...job, RevisionId: 'other' });
    await expect(client().send(stale)).rejects.toMatchObject({ name: 'PreconditionFailedException' });
  });

  it('is found by its ARN, and not elsewhere', async () => {
    await make(IDLE);
    expect((await client().send(new GetFunctionCommand({ FunctionName: ARN }))).Configuration).toBeDefined();
    await expect(client().send(new GetFunctionCommand({ FunctionName: `${ARN}:1` }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Function not found: ${ARN}:1`,
    });
  });

  it('is listed page by page', async () => {
    for (const FunctionName of ['b', 'a', 'c']) await make(IDLE, { FunctionName });
    const names: (string | undefined)[] = [];
    for await (const page of paginateListFunctions({ client: client(), pageSize: 2 }, {})) {
      names.push(...(page.Functions ?? []).map((one) => one.FunctionName));
    }
    expect(names).toEqual(['a', 'b', 'c']);
  });

  it('carries tags', async () => {
    await make(IDLE, { Tags: { tier: 'web' } });
    await client().send(new TagResourceCommand({ Resource: ARN, Tags: { owner: 'shop' } }));
    await client().send(new UntagResourceCommand({ Resource: ARN, TagKeys: ['tier'] }));
    expect((await client().send(new ListTagsCommand({ Resource: ARN }))).Tags).toEqual({ owner: 'shop' });
  });

  it('goes away when it is deleted', async () => {
    await make(IDLE);
    await client().send(new DeleteFunctionCommand(job));
    await expect(client().send(new DeleteFunctionCommand(job))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Function not found: ${ARN}`,
    });
  });
});

describe('a reservation', () => {
  it('is kept, and leaves a hundred runs to others', async () => {
    await make(IDLE);
    await client().send(new PutFunctionConcurrencyCommand({ ...job, ReservedConcurrentExecutions: 900 }));
    expect(await client().send(new GetFunctionConcurrencyCommand(job))).toMatchObject({
      ReservedConcurrentExecutions: 900,
    });
    const more = new PutFunctionConcurrencyCommand({ ...job, ReservedConcurrentExecutions: 901 });
    await expect(client().send(more)).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
    await client().send(new DeleteFunctionConcurrencyCommand(job));
    const none = await client().send(new GetFunctionConcurrencyCommand(job));
    expect(none.ReservedConcurrentExecutions).toBeUndefined();
  });
});

describe('the settings of asynchronous invocations', () => {
  it('are put, shown and taken away', async () => {
    await make(IDLE);
    await client().send(new PutFunctionEventInvokeConfigCommand({ ...job, MaximumRetryAttempts: 1 }));
    expect(await client().send(new GetFunctionEventInvokeConfigCommand(job))).toMatchObject({
      MaximumRetryAttempts: 1,
      FunctionArn: `${ARN}:$LATEST`,
      LastModified: new Date('2026-02-06T12:00:00Z'),
    });
    await client().send(new DeleteFunctionEventInvokeConfigCommand(job));
    await expect(client().send(new GetFunctionEventInvokeConfigCommand(job))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `The function ${ARN}:$LATEST doesn't have an EventInvokeConfig`,
    });
  });
});

describe('a permission', () => {
  const permit = (more: object = {}) =>
    client().send(
      new AddPermissionCommand({
        ...job,
        StatementId: 'rule',
        Action: 'lambda:InvokeFunction',
        Principal: 'events.amazonaws.com',
        SourceArn: RULE,
        ...more,
      }),
    );
  const invokeFrom = (sourceArn: string) => {
    const scope = cloud.local.scope({ region: 'eu-west-1' });
    const request = { functionArn: ARN, payload: {}, invoker: 'events.amazonaws.com', sourceArn };
    return scope.port(functionInvoker).invoke(scope, request);
  };

  it('is shown in the policy', async () => {
    await make(IDLE);
    await permit();
    const { Policy } = await client().send(new GetPolicyCommand(job));
    expect(JSON.parse(Policy!)).toEqual({
      Version: '2012-10-17',
      Id: 'default',
      Statement: [
        {
          Sid: 'rule',
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'lambda:InvokeFunction',
          Resource: ARN,
          Condition: { ArnLike: { 'AWS:SourceArn': RULE } },
        },
      ],
    });
    await expect(permit()).rejects.toMatchObject({ name: 'ResourceConflictException' });
  });

  it('lets the service invoke from where it names, and from nowhere else', async () => {
    await make(IDLE);
    await expect(invokeFrom(RULE)).rejects.toMatchObject({ code: 'AccessDeniedException' });
    await permit();
    expect(await invokeFrom(RULE)).toEqual({ payload: null });
    await expect(invokeFrom(`${RULE}s`)).rejects.toMatchObject({ code: 'AccessDeniedException' });
    await client().send(new RemovePermissionCommand({ ...job, StatementId: 'rule' }));
    await expect(invokeFrom(RULE)).rejects.toMatchObject({ code: 'AccessDeniedException' });
  });
});

describe('the resource types', () => {
  const source = {
    Code: { ZipFile: 'exports.handler = async () => 1;' },
    Handler: 'index.handler',
    Role: 'arn:aws:iam::123456789012:role/job',
    Runtime: 'nodejs24.x',
    FunctionName: 'job',
  };

  it('make, change and delete a function', async () => {
    const made = await deployed(cloud, 'AWS::Lambda::Function', {
      ...source,
      Architectures: ['arm64'],
      LoggingConfig: { LogGroup: 'jobs' },
      ReservedConcurrentExecutions: 2,
      Tags: [{ Key: 'tier', Value: 'web' }],
    });
    expect(made.physicalId).toBe('job');
    expect(await made.attributes()).toMatchObject({ Arn: ARN, 'SnapStartResponse.ApplyOn': 'None' });
    const { Configuration, Tags, Concurrency } = await client().send(new GetFunctionCommand(job));
    expect(Configuration).toMatchObject({ Architectures: ['arm64'], LoggingConfig: { LogGroup: 'jobs' } });
    expect(Tags).toMatchObject({ tier: 'web', environment: 'test', 'aws:cloudformation:logical-id': 'It' });
    expect(Concurrency).toEqual({ ReservedConcurrentExecutions: 2 });
    await made.update({ ...source, Timeout: 30 });
    const changed = await client().send(new GetFunctionCommand(job));
    expect(changed.Configuration).toMatchObject({ Timeout: 30, LoggingConfig: { LogGroup: '/aws/lambda/job' } });
    expect(changed.Concurrency).toBeUndefined();
    await made.delete();
    await expect(client().send(new GetFunctionCommand(job))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('make and delete a permission', async () => {
    await make(IDLE);
    const permission = await deployed(cloud, 'AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: ARN,
      Principal: 'events.amazonaws.com',
      SourceArn: RULE,
    });
    const { Policy } = await client().send(new GetPolicyCommand(job));
    expect(Policy).toContain(permission.physicalId);
    await permission.delete();
    await expect(client().send(new GetPolicyCommand(job))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('make, change and delete the settings of asynchronous invocations', async () => {
    await make(IDLE);
    const settings = { FunctionName: 'job', Qualifier: '$LATEST', MaximumRetryAttempts: 0 };
    const made = await deployed(cloud, 'AWS::Lambda::EventInvokeConfig', settings);
    await made.update({ ...settings, MaximumRetryAttempts: 1 });
    expect(await client().send(new GetFunctionEventInvokeConfigCommand(job))).toMatchObject({
      MaximumRetryAttempts: 1,
    });
    await made.delete();
    await expect(client().send(new GetFunctionEventInvokeConfigCommand(job))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('refuse what they do not know', async () => {
    await expect(deployed(cloud, 'AWS::Lambda::Function', { ...source, VpcConfig: {} })).rejects.toMatchObject({
      message: 'Encountered unsupported property VpcConfig',
    });
  });
});
