import { resourceTags, tagList } from '../../../resources/resource-tags.ts';
import { resourceType } from '../../../resources/resource-type.ts';
import { boolean, integer, list, oneOf, string, structure } from '../../../shapes/declare.ts';
import { registerTaskDefinition, taskDefinitionsOf } from '../tasks/task-definition.ts';

const container = structure({
  Name: string({ required: true }),
  Image: string({ required: true }),
  Cpu: integer({ min: 0 }),
  Memory: integer({ min: 4 }),
  MemoryReservation: integer({ min: 4 }),
  Essential: boolean(),
  Command: list(string()),
  Environment: list(structure({ Name: string(), Value: string() })),
  PortMappings: list(structure({ ContainerPort: integer(), HostPort: integer(), Protocol: oneOf('tcp', 'udp') })),
});

const properties = {
  Family: string({ min: 1, max: 255 }),
  ContainerDefinitions: list(container, { required: true }),
  Cpu: string(),
  Memory: string(),
  NetworkMode: oneOf('awsvpc', 'bridge', 'host', 'none'),
  RequiresCompatibilities: list(oneOf('EC2', 'FARGATE')),
  ExecutionRoleArn: string(),
  TaskRoleArn: string(),
  Tags: tagList,
};

/** A revision of a task definition; `Ref` gives its ARN, and every change registers another. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html */
export const taskDefinitionType = resourceType({
  type: 'AWS::ECS::TaskDefinition',
  properties,
  replacement: Object.keys(properties).filter((name) => name !== 'Tags'),
  create({ Family, Cpu, Memory, ContainerDefinitions, Tags, ...rest }, context) {
    const made = registerTaskDefinition(context, {
      family: Family ?? context.generatedName,
      cpu: Cpu,
      memory: Memory,
      containerDefinitions: ContainerDefinitions.map((one) => lowerFirst(one) as object),
      settings: lowerFirst(rest) as Record<string, unknown>,
      tags: resourceTags(context, Tags),
    });
    return { physicalId: made.arn, attributes: { TaskDefinitionArn: made.arn } };
  },
  update: ({ resource }) => resource,
  delete({ physicalId }, context) {
    taskDefinitionsOf(context).delete(physicalId.slice(physicalId.lastIndexOf('/') + 1));
  },
});

/** Members as the API writes them: CloudFormation's with a small first letter. */
function lowerFirst(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerFirst);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.charAt(0).toLowerCase() + name.slice(1), lowerFirst(inner)]),
  );
}
