import { operation } from '../../../operation.ts';
import { integer, map, oneOf, string } from '../../../shapes/declare.ts';
import { findOpsItem, statuses } from '../ops-items/ops-item.ts';
import { operationalDatum } from '../ops-items/shapes.ts';

/** Changes an OpsItem, for example resolves it. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UpdateOpsItem.html */
export const updateOpsItem = operation({
  name: 'UpdateOpsItem',
  input: {
    OpsItemId: string({ required: true }),
    Title: string({ min: 1, max: 1024 }),
    Description: string({ min: 1, max: 2048 }),
    Status: oneOf(...statuses),
    Severity: string({ min: 1, max: 64 }),
    Category: string({ min: 1, max: 64 }),
    Priority: integer({ min: 1, max: 5 }),
    OperationalData: map(operationalDatum),
  },
  run(input, context) {
    const item = findOpsItem(context, input.OpsItemId);
    item.title = input.Title ?? item.title;
    item.description = input.Description ?? item.description;
    item.status = input.Status ?? item.status;
    item.severity = input.Severity ?? item.severity;
    item.category = input.Category ?? item.category;
    item.priority = input.Priority ?? item.priority;
    for (const [key, datum] of Object.entries(input.OperationalData ?? {})) item.data.set(key, datum);
    item.modified = context.clock.now();
    item.version += 1;
    return {};
  },
});
