import { operation } from '../../../operation.ts';
import { list, oneOf, string } from '../../../shapes/declare.ts';
import { tagsShown } from '../shapes.ts';
import { describeTaskDefinition as describe, findTaskDefinition } from '../tasks/task-definition.ts';

/** Shows a revision of a task definition. @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html */
export const describeTaskDefinition = operation({
  name: 'DescribeTaskDefinition',
  input: { taskDefinition: string({ required: true }), include: list(oneOf('TAGS')) },
  run({ taskDefinition }, context) {
    const found = findTaskDefinition(context, taskDefinition);
    return { taskDefinition: describe(found), tags: tagsShown(found.tags) };
  },
});
