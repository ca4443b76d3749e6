import { tagList } from '../../../resources/resource-tags.ts';
import { resourceType, type ResourceState } from '../../../resources/resource-type.ts';
import { integer, list, map, string } from '../../../shapes/declare.ts';
import { isNoUpdate, updateStack } from '../deployments/create-and-update.ts';
import { beginNested, carryOnNested, nestedRequest, parentToken } from '../deployments/nested.ts';
import { operate } from '../deployments/operate.ts';
import { notDeletable } from '../faults.ts';
import { isLiving } from '../stacks/find-stack.ts';
import { stacksOf, type StackRecord } from '../stacks/stack-record.ts';

/**
 * A stack within a stack. Its parent waits for it; `Fn::GetAtt` gives what it puts out, as `Outputs.Name`. It is looked at when its properties
 * change, not when another template lies at the same address. What its parent takes back, it undoes by an update, where AWS rolls it back.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html
 */
export const nestedStackType = resourceType({
  type: 'AWS::CloudFormation::Stack',
  properties: {
    TemplateURL: string({ required: true, min: 1, max: 5120 }),
    Parameters: map(string()),
    Tags: tagList,
    NotificationARNs: list(string(), { max: 5 }),
    TimeoutInMinutes: integer({ min: 1 }),
  },
  async create(properties, context) {
    const { record, finished } = beginNested(context, properties);
    context.initiated(record.id);
    await finished;
    if (record.status !== 'CREATE_COMPLETE') throw unsuccessful(record, `created: ${record.statusReason ?? ''}`);
    return stateOf(record);
  },
  async update({ resource, properties }, context) {
    const record = stacksOf(context).get(resource.physicalId);
    if (record === undefined || !isLiving(record)) throw new Error(`Stack [${resource.physicalId}] does not exist`);
    await carryOnNested(context, record);
    try {
      const token = parentToken(context);
      await updateStack(context, record, nestedRequest(context, properties), { token }).finished;
    } catch (fault) {
      if (!isNoUpdate(fault)) throw fault;
      return stateOf(record);
    }
    if (record.status !== 'UPDATE_COMPLETE') throw unsuccessful(record, `updated. ${currently(record)}`);
    return stateOf(record);
  },
  async delete({ physicalId }, context) {
    const record = stacksOf(context).get(physicalId);
    if (record === undefined) return;
    await carryOnNested(context, record);
    if (!isLiving(record)) return;
    if (record.operation !== undefined) throw notDeletable(record.id, record.status);
    await operate(context, record, { kind: 'delete', retain: [], token: parentToken(context) });
    if (isLiving(record)) throw unsuccessful(record, `deleted: ${record.statusReason ?? ''}`);
  },
});

function stateOf({ id, deployed }: StackRecord): ResourceState {
  const outputs = (deployed?.outputs ?? []).map(({ key, value }) => [`Outputs.${key}`, value] as const);
  return { physicalId: id, attributes: Object.fromEntries(outputs) };
}

/** As people report it. */
function unsuccessful({ id }: StackRecord, what: string): Error {
  return new Error(`Embedded stack ${id} was not successfully ${what}`);
}

/** AWS says so as soon as the rollback begins; here it is over by then. */
function currently({ status, statusReason = '' }: StackRecord): string {
  const then = status === 'UPDATE_ROLLBACK_COMPLETE' ? 'UPDATE_ROLLBACK_IN_PROGRESS' : status;
  return `Currently in ${then} with reason: ${statusReason}`;
}
