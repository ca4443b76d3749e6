/** Where a value stands in a template, as a chain up to the root, so that walking down costs one small object a step. */
export interface Path {
  readonly above: Path | undefined;
  readonly key: string | number;
}

export function below(above: Path | undefined, key: string | number): Path {
  return { above, key };
}

export function pathOf(...keys: readonly (string | number)[]): Path {
  return keys.reduce<Path | undefined>(below, undefined)!;
}

/** Writes a path as CloudFormation does: `/Resources/Topic/Properties/DisplayName`. */
export function printPath(path: Path | undefined): string {
  const keys: (string | number)[] = [];
  for (let at = path; at !== undefined; at = at.above) keys.push(at.key);
  return '/' + keys.reverse().join('/');
}
