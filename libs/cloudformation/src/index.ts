export { createChangeSet, type ChangeSetResult } from './change-sets/change-set.ts';
export { compareStacks, type Proposal } from './change-sets/compare-stacks.ts';
export { describeChanges, type DescribeChangesOptions } from './change-sets/describe-changes.ts';
export { noChangesReason } from './change-sets/no-changes.ts';
export {
  scopesOf,
  type ChangeDetail,
  type ChangeScope,
  type ChangeSource,
  type PolicyAction,
  type ResourceChange,
} from './change-sets/resource-change.ts';
export { evaluateConditions } from './conditions/evaluate-conditions.ts';
export { deleteStack, type DeleteOptions } from './deployment/delete-stack.ts';
export { deployStack, type Deployment } from './deployment/deploy-stack.ts';
export { noteResource, noteStack, type JournalSource, type ResourceNote } from './deployment/journal.ts';
export {
  type CreateRequest,
  type DeleteRequest,
  type PhysicalRequest,
  type PhysicalResource,
  type ResourceProvider,
  type ResourceRequest,
  type UpdateRequest,
} from './deployment/resource-provider.ts';
export { rollBackStack, type RollbackStackOptions } from './deployment/rollback-stack.ts';
export { runGraph, type GraphRun } from './deployment/run-graph.ts';
export { type DeploymentTools, type Progress } from './deployment/run.ts';
export { stackType, type StackEvent } from './deployment/stack-event.ts';
export { countDynamicReferences } from './dynamic-references/count.ts';
export {
  parseDynamicText,
  printDynamicText,
  type DynamicPart,
  type DynamicReference,
} from './dynamic-references/parse.ts';
export {
  resolveDynamicReferences,
  type DynamicLookups,
  type SecretLookup,
  type SecretVersion,
} from './dynamic-references/resolve.ts';
export { cycleOf, restrictGraph, reverseGraph, wavesOf, type Graph } from './graph/graph.ts';
export { resourceGraph } from './graph/resource-graph.ts';
export { completeNode, startSchedule, type Schedule } from './graph/schedule.ts';
export { evaluate } from './intrinsics/evaluate.ts';
export { encodeBase64 } from './intrinsics/functions/base64.ts';
export { type Evaluation, type Intrinsic, type Place } from './intrinsics/intrinsic.ts';
export { isPseudoParameter, type PseudoParameters } from './intrinsics/pseudo-parameters.ts';
export { refusedFunctions } from './intrinsics/refused.ts';
export { type Scope } from './intrinsics/scope.ts';
export { knownAfterApply, knownAfterApplyText, writeUnknown } from './intrinsics/special-values.ts';
export { intrinsics } from './intrinsics/table.ts';
export { equalJson, type Json, type JsonObject } from './json.ts';
export { checkExports, exportInUse } from './outputs/check-exports.ts';
export {
  describeOutputs,
  evaluateOutputs,
  type DescribedOutput,
  type StackOutput,
} from './outputs/evaluate-outputs.ts';
export { importsOf } from './outputs/imports.ts';
export { checkConstraints, splitList } from './parameters/constraints.ts';
export { describeParameters, type DescribedParameter } from './parameters/describe-parameters.ts';
export { parseParameterType, printParameterType, type ParameterType } from './parameters/parameter-type.ts';
export {
  resolveParameters,
  type GivenParameter,
  type Parameter,
  type ParameterLookups,
  type Parameters,
} from './parameters/resolve-parameters.ts';
export { type SsmLookup, type StoredParameter } from './parameters/ssm-lookup.ts';
export { below, pathOf, printPath, type Path } from './path.ts';
export { nameRuleOf, type NameRule } from './physical-names/name-rules.ts';
export { physicalName, randomUuid, type NamedResource, type RandomSource } from './physical-names/physical-name.ts';
export { farewellOf, type Departure, type Farewell } from './plan/keeping.ts';
export { recreationOf, type Recreation, type ResourceTraits, type TraitsLookup } from './plan/resource-traits.ts';
export { deletionGraph, planUpdate, type UpdatePlan } from './plan/update-plan.ts';
export { changedProperties, verdictOf, type Verdict } from './plan/verdict.ts';
export { checkRules } from './rules/check-rules.ts';
export { StackError, type StackErrorCode } from './stack-error.ts';
export { draftStack, propertiesOf, scopeOf, type Blueprint, type KnownResource } from './stacks/blueprint.ts';
export {
  readAttribute,
  type DeployedResource,
  type DeployedStack,
  type StackIdentity,
  type Tags,
  type UnfinishedUpdate,
} from './stacks/deployed-stack.ts';
export { type Environment, type ExportLookup } from './stacks/environment.ts';
export {
  checkKnownTypes,
  checkResourceTypes,
  checkStackName,
  checkTakesUpdate,
  refusals,
  reportedRefusals,
} from './stacks/refusals.ts';
export { isInProgress, takesUpdate, type ResourceStatus, type StackStatus } from './stacks/stack-status.ts';
export { parseSubText, printSubText, type SubPart, type SubRange, type SubText } from './sub-text/sub-text.ts';
export { checkCapabilities, requiredCapabilities, type Capability } from './template/capabilities.ts';
export { templateLimits } from './template/limits.ts';
export { parseTemplate } from './template/parse-template.ts';
export { checkTemplateBody, parseTemplateText, readTemplateText, type YamlReader } from './template/parse-text.ts';
export { referencesIn, type Reference } from './template/references.ts';
export { summarizeTemplate, type TemplateSummary } from './template/summary.ts';
export {
  type KeepingPolicy,
  type Mapping,
  type OutputDeclaration,
  type ParameterDeclaration,
  type ResourceDeclaration,
  type RuleDeclaration,
  type Template,
} from './template/template.ts';
