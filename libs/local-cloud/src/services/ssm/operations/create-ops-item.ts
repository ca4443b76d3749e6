import { operation } from '../../../operation.ts';
import { integer, map, string } from '../../../shapes/declare.ts';
import { createOpsItem, opsItemArn } from '../ops-items/ops-item.ts';
import { operationalDatum } from '../ops-items/shapes.ts';
import { tagList } from '../parameters/tags.ts';

/** Opens an OpsItem. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateOpsItem.html */
export const createOpsItemOperation = operation({
  name: 'CreateOpsItem',
  input: {
    Title: string({ required: true, min: 1, max: 1024 }),
    Description: string({ required: true, min: 1, max: 2048 }),
    Source: string({ required: true, min: 1, max: 128 }),
    Severity: string({ min: 1, max: 64 }),
    Category: string({ min: 1, max: 64 }),
    Priority: integer({ min: 1, max: 5 }),
    OpsItemType: string(),
    OperationalData: map(operationalDatum),
    Tags: tagList,
  },
  run(input, context) {
    const item = createOpsItem(context, {
      title: input.Title,
      description: input.Description,
      source: input.Source,
      severity: input.Severity,
      category: input.Category,
      priority: input.Priority,
      type: input.OpsItemType,
      data: new Map(Object.entries(input.OperationalData ?? {})),
      tags: new Map(input.Tags?.map(({ Key, Value }) => [Key, Value])),
      createdBy: context.arn('iam', 'root', { region: '' }),
    });
    return { OpsItemId: item.id, OpsItemArn: opsItemArn(context, item) };
  },
});
