/** What every node needs before it: edges lead from a node to its requirements, all of them nodes themselves. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Turns all edges round: what needs a node. */
export function reverseGraph(graph: Graph): Graph {
  const reversed = new Map<string, Set<string>>([...graph.keys()].map((node) => [node, new Set()]));
  for (const [node, needs] of graph) for (const need of needs) reversed.get(need)?.add(node);
  return reversed;
}

/** Keeps only some nodes; those in between do not connect what is left. */
export function restrictGraph(graph: Graph, keep: (node: string) => boolean): Graph {
  const kept = [...graph].filter(([node]) => keep(node));
  return new Map(
    kept.map(([node, needs]) => [node, new Set([...needs].filter((need) => graph.has(need) && keep(need)))]),
  );
}

/** Groups nodes so that each needs only nodes of earlier groups; nodes of cycles are in none. */
export function wavesOf(graph: Graph): readonly (readonly string[])[] {
  const waves: string[][] = [];
  const done = new Set<string>();
  for (;;) {
    const wave = [...graph].filter(([node, needs]) => !done.has(node) && [...needs].every((need) => done.has(need)));
    if (wave.length === 0) return waves;
    waves.push(wave.map(([node]) => node));
    for (const [node] of wave) done.add(node);
  }
}

/** Lists the nodes that are on a cycle or between two of them, in the order of the graph. */
export function cycleOf(graph: Graph): readonly string[] {
  const withoutRoots = dropSettled(graph);
  return [...reverseGraph(dropSettled(reverseGraph(withoutRoots))).keys()];
}

function dropSettled(graph: Graph): Graph {
  const settled = new Set(wavesOf(graph).flat());
  return restrictGraph(graph, (node) => !settled.has(node));
}
