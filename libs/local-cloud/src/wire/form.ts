import { malformed } from './wire-errors.ts';

/** The parameters of a query request as a tree: `Filter.1.Name=x` is Filter → 1 → Name → `x`. */
export class FormNode {
  value: string | undefined;
  readonly children = new Map<string, FormNode>();

  child(name: string): FormNode | undefined {
    return this.children.get(name);
  }

  /** The members of a list, in the order of their numbers. @throws AwsError when one has no number */
  numbered(): FormNode[] {
    return [...this.children]
      .map(([name, node]) => ({ position: position(name), node }))
      .sort((left, right) => left.position - right.position)
      .map(({ node }) => node);
  }
}

const DEEPEST = 60;

/** Reads form parameters into a tree. @throws AwsError MalformedInput when names are nested too deep */
export function parseForm(parameters: Iterable<[string, string]>): FormNode {
  const root = new FormNode();
  for (const [name, value] of parameters) {
    const path = name.split('.');
    if (path.length > DEEPEST) throw malformed(`Parameter names may have at most ${DEEPEST} parts`);
    let node = root;
    for (const part of path) {
      const next = node.children.get(part) ?? new FormNode();
      node.children.set(part, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

function position(name: string): number {
  if (!/^\d{1,9}$/.test(name)) throw malformed(`Unexpected list element name: ${name}`);
  return Number(name);
}
