import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { containerDefinitions, tagMap, tags } from '../shapes.ts';
import { describeTaskDefinition, registerTaskDefinition as register } from '../tasks/task-definition.ts';

/** Registers a revision of a task definition; no task of it is ever run. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export const registerTaskDefinition = operation({
  name: 'RegisterTaskDefinition',
  input: {
    family: string({ required: true, min: 1, max: 255 }),
    containerDefinitions,
    cpu: string(),
    memory: string(),
    networkMode: oneOf('awsvpc', 'bridge', 'host', 'none'),
    requiresCompatibilities: list(oneOf('EC2', 'FARGATE')),
    executionRoleArn: string(),
    taskRoleArn: string(),
    tags,
  },
  run({ family, containerDefinitions, cpu, memory, tags, ...settings }, context) {
    const asked = { family, containerDefinitions, cpu, memory, settings, tags: tagMap(tags) };
    return { taskDefinition: describeTaskDefinition(register(context, asked)) };
  },
});
