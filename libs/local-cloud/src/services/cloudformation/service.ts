import { customAnswers } from '../../ports/custom-answers.ts';
import { provide } from '../../ports/port.ts';
import { service } from '../../service.ts';
import { resumeStacks } from './deployments/resume.ts';
import { translateFault } from './faults.ts';
import { deleteChangeSet, executeChangeSet, listChangeSets } from './operations/change-sets.ts';
import { createChangeSet } from './operations/create-change-set.ts';
import { createStack } from './operations/create-stack.ts';
import { deleteStack } from './operations/delete-stack.ts';
import { describeChangeSet } from './operations/describe-change-set.ts';
import { describeEvents } from './operations/describe-events.ts';
import { describeStackEvents } from './operations/describe-stack-events.ts';
import { describeStacks } from './operations/describe-stacks.ts';
import { listExports, listImports } from './operations/exports.ts';
import { getTemplate } from './operations/get-template.ts';
import { listStacks } from './operations/list-stacks.ts';
import { cancelUpdateStack, continueUpdateRollback, rollbackStack } from './operations/rollbacks.ts';
import { getStackPolicy, setStackPolicy } from './operations/stack-policies.ts';
import { describeStackResource, describeStackResources, listStackResources } from './operations/stack-resources.ts';
import { getTemplateSummary, validateTemplate } from './operations/template-summaries.ts';
import { updateStack } from './operations/update-stack.ts';
import { updateTerminationProtection } from './operations/update-termination-protection.ts';
import { cdkMetadataType } from './resources/cdk-metadata.ts';
import { takeAnswer } from './resources/custom-answer.ts';
import { customResources } from './resources/custom-resource.ts';
import { nestedStackType } from './resources/nested-stack.ts';
import { waitConditionHandleType } from './resources/wait-condition-handle.ts';
import { stackSlot } from './stacks/stack-record.ts';

/** CloudFormation as far as this cloud models it: stacks and change sets over the resource types that all services declare. */
export const cloudformation = service({
  signingName: 'cloudformation',
  title: 'CloudFormation',
  apiVersion: '2010-05-15',
  protocols: ['awsQuery'],
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  operations: [
    cancelUpdateStack,
    continueUpdateRollback,
    createChangeSet,
    createStack,
    deleteChangeSet,
    deleteStack,
    describeChangeSet,
    describeEvents,
    describeStackEvents,
    describeStackResource,
    describeStackResources,
    describeStacks,
    executeChangeSet,
    getStackPolicy,
    getTemplate,
    getTemplateSummary,
    listChangeSets,
    listExports,
    listImports,
    listStackResources,
    listStacks,
    rollbackStack,
    setStackPolicy,
    updateStack,
    updateTerminationProtection,
    validateTemplate,
  ],
  resourceTypes: [cdkMetadataType, customResources, nestedStackType, waitConditionHandleType],
  provides: [provide(customAnswers, { take: takeAnswer })],
  slots: [stackSlot],
  resume: resumeStacks,
  translate: translateFault,
});
