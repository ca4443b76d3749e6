import type { Graph } from '../graph/graph.ts';
import { completeNode, startSchedule } from '../graph/schedule.ts';

export interface GraphRun {
  /** Works on a node; false leaves everything that needs it undone. */
  readonly work: (node: string) => Promise<boolean>;
  /** Nodes that are worked on at once. */
  readonly concurrency: number;
  /** Tells, before each node, whether to begin no more. */
  readonly stopped?: () => boolean;
}

/** Works through a graph, each node after all that it needs, independent ones at the same time. */
export function runGraph(graph: Graph, { work, concurrency, stopped = () => false }: GraphRun): Promise<void> {
  const { schedule, ready } = startSchedule(graph);
  const queue = [...ready];
  let running = 0;
  return new Promise((resolve, reject) => {
    const pump = () => {
      while (running < concurrency && queue.length > 0 && !stopped()) begin(queue.shift()!);
      if (running === 0) resolve();
    };
    const begin = (node: string) => {
      running += 1;
      work(node).then((done) => {
        running -= 1;
        if (done) queue.push(...completeNode(schedule, node));
        pump();
      }, reject);
    };
    pump();
  });
}
