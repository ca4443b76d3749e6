import {
  AddTagsToResourceCommand,
  DeleteParameterCommand,
  DeleteParametersCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  ListTagsForResourceCommand,
  paginateGetParametersByPath,
  PutParameterCommand,
  type PutParameterCommandInput,
  RemoveTagsFromResourceCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { NOON, testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const ssm = () => cloud.client(SSMClient);

const put = (Name: string, more: Partial<PutParameterCommandInput> = {}) =>
  ssm().send(new PutParameterCommand({ Name, Value: 'one', Type: 'String', ...more }));
const get = (Name: string, WithDecryption?: boolean) => ssm().send(new GetParameterCommand({ Name, WithDecryption }));

describe('a parameter', () => {
  it('is read as it was put', async () => {
    expect(await put('/shop/vpc')).toMatchObject({ Version: 1, Tier: 'Standard' });
    expect((await get('/shop/vpc')).Parameter).toEqual({
      Name: '/shop/vpc',
      Type: 'String',
      Value: 'one',
      Version: 1,
      LastModifiedDate: new Date(NOON),
      ARN: 'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/vpc',
      DataType: 'text',
    });
  });

  it('belongs to its region', async () => {
    await put('/shop/vpc');
    const elsewhere = cloud.client(SSMClient, { region: 'us-east-1' });
    await expect(elsewhere.send(new GetParameterCommand({ Name: '/shop/vpc' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });

  it('is not overwritten by accident', async () => {
    await put('/shop/vpc');
    await expect(put('/shop/vpc')).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
      message:
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
    });
  });

  it('keeps what an overwrite leaves out, and its past', async () => {
    await put('/shop/vpc', { Description: 'the network' });
    await put('/shop/vpc', { Value: 'two', Type: undefined, Overwrite: true });
    const { Parameters } = await ssm().send(new GetParameterHistoryCommand({ Name: '/shop/vpc' }));
    expect(Parameters?.map(({ Value, Version, Description }) => [Value, Version, Description])).toEqual([
      ['one', 1, 'the network'],
      ['two', 2, 'the network'],
    ]);
    expect((await get('/shop/vpc:1')).Parameter).toMatchObject({ Value: 'one', Selector: ':1' });
    await expect(get('/shop/vpc:9')).rejects.toMatchObject({ name: 'ParameterVersionNotFound' });
  });

  it('is sealed when it is secret and nobody asks for the clear text', async () => {
    await put('/shop/password', { Type: 'SecureString' });
    expect((await get('/shop/password')).Parameter?.Value).not.toBe('one');
    expect((await get('/shop/password', true)).Parameter?.Value).toBe('one');
  });

  it.each([
    ['aws-like', 'ValidationException'],
    ['/aws/service/x', 'AccessDeniedException'],
    ['shop/vpc', 'ValidationException'],
    ['/shop//vpc', 'ValidationException'],
    ['/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p', 'HierarchyLevelLimitExceededException'],
  ])('cannot be named %s', async (name, error) => {
    await expect(put(name)).rejects.toMatchObject({ name: error });
  });

  it('must match its own pattern', async () => {
    await expect(put('/shop/number', { AllowedPattern: '\\d+' })).rejects.toMatchObject({
      name: 'ParameterPatternMismatchException',
      message: 'Parameter value, cannot be validated against allowedPattern: \\d+',
    });
  });

  it('has a type from the start', async () => {
    await expect(put('/shop/vpc', { Type: undefined })).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'A parameter type is required when you create a parameter.',
    });
  });

  it('carries tags', async () => {
    const resource = { ResourceType: 'Parameter', ResourceId: '/shop/vpc' } as const;
    await put('/shop/vpc', { Tags: [{ Key: 'tier', Value: 'network' }] });
    await ssm().send(new AddTagsToResourceCommand({ ...resource, Tags: [{ Key: 'owner', Value: 'web' }] }));
    await ssm().send(new RemoveTagsFromResourceCommand({ ...resource, TagKeys: ['tier'] }));
    const { TagList } = await ssm().send(new ListTagsForResourceCommand(resource));
    expect(TagList).toEqual([{ Key: 'owner', Value: 'web' }]);
  });

  it('goes away when it is deleted', async () => {
    await put('/shop/vpc');
    await ssm().send(new DeleteParameterCommand({ Name: '/shop/vpc' }));
    await expect(ssm().send(new DeleteParameterCommand({ Name: '/shop/vpc' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });
});

describe('several parameters', () => {
  beforeEach(async () => {
    for (const name of ['/shop/a', '/shop/b', '/shop/deep/c', 'loose']) await put(name);
  });

  it('are read at once, and the missing ones named', async () => {
    const found = await ssm().send(new GetParametersCommand({ Names: ['/shop/b', '/shop/x', '/shop/a'] }));
    expect(found.Parameters?.map(({ Name }) => Name)).toEqual(['/shop/b', '/shop/a']);
    expect(found.InvalidParameters).toEqual(['/shop/x']);
  });

  it('are read by path, page by page', async () => {
    const names: (string | undefined)[] = [];
    const pages = paginateGetParametersByPath({ client: ssm(), pageSize: 2 }, { Path: '/shop', Recursive: true });
    for await (const page of pages) names.push(...page.Parameters!.map(({ Name }) => Name));
    expect(names).toEqual(['/shop/a', '/shop/b', '/shop/deep/c']);
  });

  it('are listed by what they are called', async () => {
    const filter = { Key: 'Name', Option: 'BeginsWith', Values: ['/shop/'] };
    const { Parameters } = await ssm().send(new DescribeParametersCommand({ ParameterFilters: [filter] }));
    expect(Parameters?.map(({ Name }) => Name)).toEqual(['/shop/a', '/shop/b', '/shop/deep/c']);
  });

  it('are deleted at once', async () => {
    const gone = await ssm().send(new DeleteParametersCommand({ Names: ['/shop/a', '/shop/x'] }));
    expect(gone).toMatchObject({ DeletedParameters: ['/shop/a'], InvalidParameters: ['/shop/x'] });
  });

  it('are at most ten to a request', async () => {
    const Names = Array.from({ length: 11 }, () => 'p');
    await expect(ssm().send(new GetParametersCommand({ Names }))).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value '[p, p, p, p, p, p, p, p, p, p, p]' at 'names' failed to satisfy constraint: " +
        'Member must have length less than or equal to 10',
    });
  });
});

describe('the parameters that AWS publishes', () => {
  const path = '/aws/service/ami-amazon-linux-latest';

  it('name the latest image, another one in each region', async () => {
    const name = `${path}/al2023-ami-kernel-6.1-x86_64`;
    const { Parameter } = await get(name);
    expect(Parameter?.Value).toMatch(/^ami-0[0-9a-f]{16}$/);
    const there = await cloud.client(SSMClient, { region: 'us-east-1' }).send(new GetParameterCommand({ Name: name }));
    expect(there.Parameter?.Value).not.toBe(Parameter?.Value);
  });

  it('are found by path', async () => {
    const { Parameters, NextToken } = await ssm().send(new GetParametersByPathCommand({ Path: path }));
    expect(Parameters).toHaveLength(10);
    expect(NextToken).toBeDefined();
  });
});
