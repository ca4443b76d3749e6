import { AwsError } from '../../../aws-error.ts';
import { resourceType, type ResourceContext, type ResourceState } from '../../../resources/resource-type.ts';
import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { boolean, document, oneOf, required, string, structure } from '../../../shapes/declare.ts';
import type { StructureOf } from '../../../shapes/infer.ts';
import { repositoriesOf, type Repository } from '../repositories/repository.ts';

const properties = {
  RepositoryName: string({
    min: 2,
    max: 256,
    pattern: '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*',
  }),
  EmptyOnDelete: boolean(),
  EncryptionConfiguration: structure({ EncryptionType: required(oneOf('AES256', 'KMS')), KmsKey: string() }),
  ImageScanningConfiguration: structure({ ScanOnPush: boolean() }),
  ImageTagMutability: oneOf('MUTABLE', 'IMMUTABLE'),
  LifecyclePolicy: structure({ LifecyclePolicyText: string(), RegistryId: string() }),
  RepositoryPolicyText: document(),
  Tags: tagList,
};

type Properties = StructureOf<typeof properties>;

/** A repository for images, recorded only: bootstrapping makes one. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html */
export const repositoryType = resourceType({
  type: 'AWS::ECR::Repository',
  properties,
  replacement: ['RepositoryName', 'EncryptionConfiguration'],
  nameProperty: 'RepositoryName',
  create(wanted, context) {
    const name = wanted.RepositoryName ?? context.generatedName;
    if (repositoriesOf(context).has(name)) throw alreadyExists(name, context);
    const repository = { name, arn: context.arn('ecr', `repository/${name}`), ...contentOf(wanted, context) };
    repositoriesOf(context).set(name, repository);
    return stateOf(repository, context);
  },
  update({ resource, properties: wanted }, context) {
    const repository = repositoriesOf(context).get(resource.physicalId);
    if (repository === undefined) throw notFound(resource.physicalId, context);
    return stateOf(Object.assign(repository, contentOf(wanted, context)), context);
  },
  delete(resource, context) {
    repositoriesOf(context).delete(resource.physicalId);
  },
});

function contentOf(wanted: Properties, context: ResourceContext): Pick<Repository, 'settings' | 'tags'> {
  const { RepositoryName: _name, Tags, ...settings } = wanted;
  return { settings, tags: resourceTags(context, Tags) };
}

function stateOf({ name, arn }: Repository, { account, region }: ResourceContext): ResourceState {
  return {
    physicalId: name,
    attributes: { Arn: arn, RepositoryUri: `${account}.dkr.ecr.${region}.amazonaws.com/${name}` },
  };
}

function alreadyExists(name: string, { account }: ResourceContext): AwsError {
  const message = `The repository with name '${name}' already exists in the registry with id '${account}'`;
  return new AwsError('RepositoryAlreadyExistsException', message);
}

function notFound(name: string, { account }: ResourceContext): AwsError {
  const message = `The repository with name '${name}' does not exist in the registry with id '${account}'`;
  return new AwsError('RepositoryNotFoundException', message);
}
