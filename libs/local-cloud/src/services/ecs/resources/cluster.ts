import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { list, oneOf, string, structure } from '../../../shapes/declare.ts';
import type { Cluster } from '../clusters/cluster.ts';
import { clustersOf } from '../clusters/cluster.ts';
import { createCluster, deleteCluster, updateCluster } from '../clusters/write-cluster.ts';
import { invalidParameter } from '../faults.ts';

/** A cluster; `Ref` gives its name. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html */
export const clusterType = resourceType({
  type: 'AWS::ECS::Cluster',
  properties: {
    ClusterName: string(),
    ClusterSettings: list(structure({ Name: oneOf('containerInsights'), Value: string() })),
    Tags: tagList,
  },
  replacement: ['ClusterName'],
  nameProperty: 'ClusterName',
  create({ ClusterName, ClusterSettings, Tags }, context) {
    const name = ClusterName ?? context.generatedName;
    if (clustersOf(context).has(name)) throw invalidParameter(`Cluster ${name} already exists.`);
    const request = { settings: settingsOf(ClusterSettings), tags: resourceTags(context, Tags) };
    return stateOf(createCluster(context, name, request));
  },
  update({ resource, properties: { ClusterSettings, Tags } }, context) {
    const settings = settingsOf(ClusterSettings) ?? [{ name: 'containerInsights', value: 'disabled' }];
    return stateOf(updateCluster(context, resource.physicalId, { settings, tags: resourceTags(context, Tags) }));
  },
  delete({ physicalId }, context) {
    if (clustersOf(context).has(physicalId)) deleteCluster(context, physicalId);
  },
});

function settingsOf(settings?: readonly { readonly Name?: string; readonly Value?: string }[]) {
  return settings?.map(({ Name, Value }) => ({ name: Name, value: Value }));
}

function stateOf({ name, arn }: Cluster): ResourceState {
  return { physicalId: name, attributes: { Arn: arn } };
}
