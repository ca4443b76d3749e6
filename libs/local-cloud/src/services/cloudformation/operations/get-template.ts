import { refusals } from '@shopwatch/cloudformation';
import { operation } from '../../../operation.ts';
import { oneOf, string } from '../../../shapes/declare.ts';
import { findChangeSet } from '../change-sets/find-change-set.ts';
import { findStack } from '../stacks/find-stack.ts';

/**
 * Gives a template as it was handed in; without macros the processed one is the same.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html
 */
export const getTemplate = operation({
  name: 'GetTemplate',
  input: {
    StackName: string({ min: 1 }),
    ChangeSetName: string({ min: 1, max: 1600 }),
    TemplateStage: oneOf('Original', 'Processed'),
  },
  run({ StackName, ChangeSetName }, context) {
    const stages = ['Original', 'Processed'];
    if (ChangeSetName !== undefined) {
      if (StackName === undefined && !ChangeSetName.startsWith('arn:')) throw refusals.stackNameRequired();
      const { changeSet } = findChangeSet(context, ChangeSetName, StackName);
      return { TemplateBody: changeSet.request.templateBody, StagesAvailable: stages };
    }
    if (StackName === undefined) throw refusals.templateNeedsStackOrChangeSet();
    const { status, face } = findStack(context, StackName);
    // A stack in review has no template yet: that of its change set is asked for by the change set.
    const body = status === 'REVIEW_IN_PROGRESS' ? '' : face.request.templateBody;
    return { TemplateBody: body, StagesAvailable: stages };
  },
});
