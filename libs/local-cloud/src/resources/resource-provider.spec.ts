import { GetParameterCommand, ListTagsForResourceCommand, SSMClient } from '@aws-sdk/client-ssm';
import { deployed } from '../testing/stack-resources.ts';
import { testCloud } from '../testing/test-cloud.ts';

const cloud = testCloud();
const ssm = () => cloud.client(SSMClient);
const parameter = (properties: Record<string, string>) =>
  deployed(cloud, 'AWS::SSM::Parameter', { Name: '/shop/vpc', Type: 'String', Value: 'one', ...properties });

describe('a resource of a stack', () => {
  it('is there for clients, with the tags of the stack', async () => {
    const { physicalId, attributes } = await parameter({});
    expect(physicalId).toBe('/shop/vpc');
    expect(await attributes()).toEqual({ Type: 'String', Value: 'one' });
    const { TagList } = await ssm().send(
      new ListTagsForResourceCommand({ ResourceType: 'Parameter', ResourceId: '/shop/vpc' }),
    );
    expect(TagList).toContainEqual({ Key: 'environment', Value: 'test' });
  });

  it('changes in place', async () => {
    const resource = await parameter({});
    await resource.update({ Name: '/shop/vpc', Type: 'String', Value: 'two' });
    const { Parameter } = await ssm().send(new GetParameterCommand({ Name: '/shop/vpc' }));
    expect(Parameter).toMatchObject({ Value: 'two', Version: 2 });
    expect(await resource.attributes()).toMatchObject({ Value: 'two' });
  });

  it('goes', async () => {
    await (await parameter({})).delete();
    await expect(ssm().send(new GetParameterCommand({ Name: '/shop/vpc' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    });
  });

  it.each([
    ['a property that nobody modelled', { Policies: '[]' }, 'Encountered unsupported property Policies'],
    [
      'a value that is none of those allowed',
      { Type: 'Number' },
      'Member must satisfy enum value set: [String, StringList]',
    ],
  ])('is refused with %s', async (_, properties, message) => {
    await expect(parameter(properties)).rejects.toThrow(message);
  });

  it('is refused without what it needs', async () => {
    await expect(deployed(cloud, 'AWS::SSM::Parameter', { Type: 'String' })).rejects.toThrow(
      'Property Value cannot be empty.',
    );
  });

  it('is refused when nobody knows its type', async () => {
    await expect(deployed(cloud, 'AWS::Foo::Bar', {})).rejects.toThrow(
      'Template format error: Unrecognized resource types: [AWS::Foo::Bar]',
    );
  });
});
