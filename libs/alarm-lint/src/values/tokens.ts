/**
 * A text that stands for a value which only a deployment gives: `${stack/LogicalId}` or `${stack/LogicalId.Attribute}`. The same
 * value has the same text wherever it is read, so that two places can be compared; no colon is in it, so that an ARN around it can
 * be split.
 */
export function token(stack: string, name: string): string {
  return '${' + `${stack}/${name}`.replaceAll(':', '.') + '}';
}

/** Stands for a region that is not known before the deployment. */
export const unknownRegion = '${Region}';

/** Stands for an account that is not known before the deployment. */
export const unknownAccount = '${Account}';

/** Tells whether a text is known in full before the deployment. */
export function isKnown(text: string): boolean {
  return !text.includes('${');
}

/** Tells whether two places may be the same: unknown ones may be any. */
export function maybeSame(one: string, other: string): boolean {
  return one === other || !isKnown(one) || !isKnown(other);
}
