import { formatError } from '../stack-error.ts';

/**
 * The quotas of one template.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const templateLimits = {
  resources: 500,
  parameters: 200,
  mappings: 200,
  outputs: 200,
  /** Bytes of a template that comes in the request. */
  bodyBytes: 51_200,
  /** Bytes of a template that comes from S3. */
  objectBytes: 1_000_000,
  dynamicReferences: 60,
  /** Levels of lists and objects; AWS names no number, this one keeps every walk within the stack. */
  depth: 100,
} as const;

export function checkCount(what: 'resources' | 'parameters' | 'mappings' | 'outputs', count: number): void {
  const limit = templateLimits[what];
  if (count > limit) throw formatError(`Number of ${what}, ${count}, is greater than maximum allowed, ${limit}`);
}
