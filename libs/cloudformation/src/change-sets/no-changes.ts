import { evaluateOutputs, type StackOutput } from '../outputs/evaluate-outputs.ts';
import { scopeOf, unknownResource } from '../stacks/blueprint.ts';
import type { DeployedStack } from '../stacks/deployed-stack.ts';
import type { Proposal } from './compare-stacks.ts';
import type { ResourceChange } from './resource-change.ts';

/** StatusReason of a change set that would change nothing (recorded 2023). */
const unchangedReason =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** The same when the template names a transform, and the refusal of UpdateStack (recorded 2024). */
const noUpdatesReason = 'No updates are to be performed.';

/**
 * Says why a proposal makes no change set; undefined when it makes one. A stack may change in its outputs alone, never in
 * conditions, rules, mappings, parameters or descriptions alone.
 */
export function noChangesReason(
  deployed: DeployedStack | undefined,
  proposal: Proposal,
  changes: readonly ResourceChange[],
): string | undefined {
  if (deployed === undefined || changes.length > 0 || !sameOutputs(deployed, proposal)) return undefined;
  return proposal.blueprint.template.transforms.length > 0 ? noUpdatesReason : unchangedReason;
}

function sameOutputs(deployed: DeployedStack, { blueprint }: Proposal): boolean {
  const known = (id: string) => (blueprint.graph.has(id) ? (deployed.resources.get(id) ?? unknownResource) : undefined);
  const next = evaluateOutputs(blueprint.template.outputs, scopeOf(blueprint, known));
  return (
    next.length === deployed.outputs.length && next.every((output, at) => sameOutput(output, deployed.outputs[at]!))
  );
}

function sameOutput(left: StackOutput, right: StackOutput): boolean {
  return (
    left.key === right.key &&
    left.value === right.value &&
    left.exportName === right.exportName &&
    left.description === right.description
  );
}
