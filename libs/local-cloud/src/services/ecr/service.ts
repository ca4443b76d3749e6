import { service } from '../../service.ts';
import { repositoryType } from './resources/repository.ts';

/** Elastic Container Registry, of which only the repositories of stacks are recorded: no image is ever stored. */
export const ecr = service({
  signingName: 'ecr',
  title: 'ECR',
  apiVersion: '2015-09-21',
  protocols: ['awsJson1_1'],
  targetPrefix: 'AmazonEC2ContainerRegistry_V20150921',
  errorNamespace: 'com.amazonaws.ecr',
  operations: [],
  resourceTypes: [repositoryType],
});
