import type { Selector, SelectorStep } from '../ast.ts';

/** The selectors of a pattern merged by their common beginnings, so that one pass over an event serves all of them. */
export interface Node {
  readonly members: { readonly name: string; readonly node: Node }[];
  readonly elements: { readonly index: number; readonly node: Node }[];
  every: Node | undefined;
  /** The selectors that end here. */
  readonly selectors: number[];
  /** The selectors that end here or further inside. */
  readonly inside: number[];
}

/** Merges selectors; the numbers in the nodes are indexes into the list. */
export function treeOf(selectors: readonly Selector[]): Node {
  const root = newNode();
  selectors.forEach((selector, index) => {
    let node = root;
    node.inside.push(index);
    for (const step of selector.steps) {
      node = childFor(node, step);
      node.inside.push(index);
    }
    node.selectors.push(index);
  });
  return root;
}

function newNode(): Node {
  return { members: [], elements: [], every: undefined, selectors: [], inside: [] };
}

function childFor(node: Node, step: SelectorStep): Node {
  switch (step.kind) {
    case 'member': {
      const known = node.members.find(({ name }) => name === step.name)?.node;
      if (known !== undefined) return known;
      const fresh = newNode();
      node.members.push({ name: step.name, node: fresh });
      return fresh;
    }
    case 'index': {
      const known = node.elements.find(({ index }) => index === step.index)?.node;
      if (known !== undefined) return known;
      const fresh = newNode();
      node.elements.push({ index: step.index, node: fresh });
      return fresh;
    }
    case 'every':
      return (node.every ??= newNode());
    default:
      return step satisfies never;
  }
}
