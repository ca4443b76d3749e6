import { restrictGraph, reverseGraph, type Graph } from '../graph/graph.ts';
import { validationError } from '../stack-error.ts';
import type { Blueprint } from '../stacks/blueprint.ts';
import type { DeployedResource } from '../stacks/deployed-stack.ts';

/** The order of an operation: which resources to visit, and which to let go afterwards. */
export interface UpdatePlan {
  /** Resources of the new template, each after what it needs. */
  readonly forward: Graph;
  /** Deployed resources that the new template has no more, each after what was made from it. */
  readonly removals: Graph;
}

/**
 * Plans how a blueprint takes the place of what is deployed.
 * @throws StackError when a logical id changes its type
 */
export function planUpdate(blueprint: Blueprint, deployed: ReadonlyMap<string, DeployedResource>): UpdatePlan {
  const turned = [...blueprint.graph.keys()].filter((id) => {
    const resource = deployed.get(id);
    return resource !== undefined && resource.type !== blueprint.template.resources.get(id)!.type;
  });
  if (turned.length > 0) {
    throw validationError(
      'Update of resource type is not permitted. The new template modifies resource type of the following resources: ' +
        `[${turned.join(', ')}]`,
    );
  }
  return {
    forward: blueprint.graph,
    removals: restrictGraph(deletionGraph(deployed), (id) => !blueprint.graph.has(id)),
  };
}

/** The order in which deployed resources go: each after everything that was made from it. */
export function deletionGraph(deployed: ReadonlyMap<string, DeployedResource>): Graph {
  const needs = new Map([...deployed.values()].map((resource) => [resource.logicalId, new Set(resource.needs)]));
  return reverseGraph(restrictGraph(needs, (id) => deployed.has(id)));
}
