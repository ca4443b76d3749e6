import { operation } from '../../../operation.ts';
import { string } from '../../../shapes/declare.ts';
import { findOpsItem } from '../ops-items/ops-item.ts';
import { opsItemView } from '../ops-items/view.ts';

/** Shows one OpsItem in full. @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetOpsItem.html */
export const getOpsItem = operation({
  name: 'GetOpsItem',
  input: { OpsItemId: string({ required: true }) },
  run: ({ OpsItemId }, context) => ({ OpsItem: opsItemView(context, findOpsItem(context, OpsItemId)) }),
});
