import { reverseGraph, type Graph } from './graph.ts';

/** How far a walk through a graph has come: which nodes wait, and for how many. */
export interface Schedule {
  readonly waitingFor: Map<string, number>;
  readonly neededBy: Graph;
}

/** Starts a walk in which a node becomes ready once all that it needs is complete. */
export function startSchedule(graph: Graph): { readonly schedule: Schedule; readonly ready: readonly string[] } {
  const waitingFor = new Map([...graph].map(([node, needs]) => [node, needs.size]));
  const ready = [...waitingFor].filter(([, count]) => count === 0).map(([node]) => node);
  return { schedule: { waitingFor, neededBy: reverseGraph(graph) }, ready };
}

/** Marks a node complete and returns those that it makes ready. */
export function completeNode({ waitingFor, neededBy }: Schedule, node: string): readonly string[] {
  return [...(neededBy.get(node) ?? [])].filter((dependent) => {
    const left = waitingFor.get(dependent)! - 1;
    waitingFor.set(dependent, left);
    return left === 0;
  });
}
