import type { CfnResource, Stack } from 'aws-cdk-lib';

/**
 * Tags the function with which CDK empties the buckets of a stack before it deletes them, and its role: CDK makes both as plain
 * resources, which tags do not reach by themselves.
 * @throws Error if the stack has no bucket with `autoDeleteObjects`
 */
export function tagBucketEmptying(stack: Stack, tags: Readonly<Record<string, string>>): void {
  const provider = stack.node.tryFindChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  if (provider === undefined) throw new Error('no bucket of this stack is emptied; set autoDeleteObjects on one');
  const pairs = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  for (const id of ['Role', 'Handler']) (provider.node.findChild(id) as CfnResource).addPropertyOverride('Tags', pairs);
}
