import type { JsonObject } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { boolean, list, map, oneOf, string, structure } from '../../../shapes/declare.ts';
import { createChangeSet as create } from '../change-sets/create-change-set.ts';
import { take, takenBefore } from '../deployments/once.ts';
import { notModelled } from '../faults.ts';
import { lookUpStack } from '../stacks/find-stack.ts';
import { clientToken, stackInput } from './inputs.ts';
import { readRequest } from './read-request.ts';

/**
 * Finds out what a request would change. `ImportExistingResources` is taken and imports nothing: a resource that is there already fails its
 * stack, as it does without. Of nested stacks it says that they change, not what changes in them: `IncludeNestedStacks` is taken, as the CDK sends it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
export const createChangeSet = operation({
  name: 'CreateChangeSet',
  input: {
    ...stackInput,
    UsePreviousTemplate: boolean(),
    ChangeSetName: string({ required: true, min: 1, max: 128, pattern: '[a-zA-Z][-a-zA-Z0-9]*' }),
    ChangeSetType: oneOf('CREATE', 'UPDATE', 'IMPORT'),
    Description: string({ min: 1, max: 1024 }),
    ClientToken: clientToken,
    ResourcesToImport: list(
      structure({ ResourceType: string(), LogicalResourceId: string(), ResourceIdentifier: map(string()) }),
    ),
    IncludeNestedStacks: boolean(),
    OnStackFailure: oneOf('DO_NOTHING', 'ROLLBACK', 'DELETE'),
    ImportExistingResources: boolean(),
    DeploymentMode: oneOf('REVERT_DRIFT'),
    DisableValidation: boolean(),
  },
  run(input, context) {
    if (input.ChangeSetType === 'IMPORT' || (input.ResourcesToImport?.length ?? 0) > 0)
      throw notModelled('import of resources');
    if (input.DeploymentMode !== undefined) throw notModelled(`DeploymentMode ${input.DeploymentMode}`);
    const asked = { operation: 'CreateChangeSet', token: input.ClientToken, input };
    const existing = lookUpStack(context, input.StackName);
    const known = existing && takenBefore(existing, asked) && existing.changeSets.get(input.ChangeSetName);
    if (known !== undefined) return { Id: known.id, StackId: existing!.id };
    const { record, changeSet } = create(context, {
      stackName: input.StackName,
      name: input.ChangeSetName,
      type: input.ChangeSetType ?? 'UPDATE',
      description: input.Description,
      onStackFailure: input.OnStackFailure,
      includeNestedStacks: input.IncludeNestedStacks ?? false,
      importExistingResources: input.ImportExistingResources ?? false,
      deploymentConfig: input.DeploymentConfig as JsonObject | undefined,
      resourceTypes: input.ResourceTypes,
      readRequest: (previous) => readRequest(context, input, previous),
    });
    take(record, asked);
    return { Id: changeSet.id, StackId: record.id };
  },
});
