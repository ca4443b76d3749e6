import { deployed } from '../../testing/stack-resources.ts';
import { testCloud } from '../../testing/test-cloud.ts';

const cloud = testCloud();
const type = 'AWS::ECR::Repository';

describe(type, () => {
  it('gives its name, its ARN and where images would go', async () => {
    const repository = await deployed(cloud, type, { RepositoryName: 'cdk/assets' });
    expect(repository.physicalId).toBe('cdk/assets');
    expect(await repository.attributes()).toEqual({
      Arn: 'arn:aws:ecr:eu-west-1:123456789012:repository/cdk/assets',
      RepositoryUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/cdk/assets',
    });
  });

  it('is there once only, until it is deleted', async () => {
    const repository = await deployed(cloud, type, { RepositoryName: 'assets' });
    await expect(deployed(cloud, type, { RepositoryName: 'assets' })).rejects.toThrow(
      "The repository with name 'assets' already exists in the registry with id '123456789012'",
    );
    await repository.update({ RepositoryName: 'assets', ImageTagMutability: 'IMMUTABLE' });
    await repository.delete();
    await expect(deployed(cloud, type, { RepositoryName: 'assets' })).resolves.toBeDefined();
  });
});
