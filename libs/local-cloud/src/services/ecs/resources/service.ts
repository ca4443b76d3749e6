import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { integer, list, oneOf, string, structure } from '../../../shapes/declare.ts';
import { findCluster } from '../clusters/cluster.ts';
import {
  createService,
  deleteService,
  findService,
  servicesOf,
  updateService,
  type StoredService,
} from '../services/stored-service.ts';
import { launchType } from '../shapes.ts';

const networkConfiguration = structure({
  AwsvpcConfiguration: structure({
    Subnets: list(string()),
    SecurityGroups: list(string()),
    AssignPublicIp: oneOf('ENABLED', 'DISABLED'),
  }),
});

/** A service; `Ref` gives its ARN. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html */
export const serviceType = resourceType({
  type: 'AWS::ECS::Service',
  properties: {
    Cluster: string(),
    ServiceName: string(),
    TaskDefinition: string(),
    DesiredCount: integer({ min: 0 }),
    LaunchType: launchType,
    NetworkConfiguration: networkConfiguration,
    Tags: tagList,
  },
  replacement: ['Cluster', 'LaunchType', 'ServiceName'],
  nameProperty: 'ServiceName',
  create({ Cluster, ServiceName, TaskDefinition, DesiredCount, LaunchType, NetworkConfiguration, Tags }, context) {
    const asked = {
      taskDefinition: TaskDefinition,
      desiredCount: DesiredCount,
      launchType: LaunchType,
      networkConfiguration: networkOf(NetworkConfiguration),
      tags: resourceTags(context, Tags),
    };
    return stateOf(createService(context, findCluster(context, Cluster), ServiceName ?? context.generatedName, asked));
  },
  update({ resource, properties: { TaskDefinition, DesiredCount, NetworkConfiguration, Tags } }, context) {
    const asked = {
      taskDefinition: TaskDefinition,
      desiredCount: DesiredCount,
      networkConfiguration: networkOf(NetworkConfiguration),
      tags: resourceTags(context, Tags),
    };
    return stateOf(updateService(context, findService(context, resource.physicalId), asked));
  },
  delete({ physicalId }, context) {
    const service = servicesOf(context).get(physicalId);
    if (service !== undefined) deleteService(context, service, true);
  },
});

interface Network {
  readonly AwsvpcConfiguration?: {
    readonly Subnets?: readonly string[];
    readonly SecurityGroups?: readonly string[];
    readonly AssignPublicIp?: string;
  };
}

/** The network as the API writes it. */
function networkOf(network: Network | undefined): unknown {
  const vpc = network?.AwsvpcConfiguration;
  if (vpc === undefined) return undefined;
  const { Subnets: subnets, SecurityGroups: securityGroups, AssignPublicIp: assignPublicIp } = vpc;
  return { awsvpcConfiguration: { subnets, securityGroups, assignPublicIp } };
}

function stateOf({ name, arn }: StoredService): ResourceState {
  return { physicalId: arn, attributes: { Name: name, ServiceArn: arn } };
}
