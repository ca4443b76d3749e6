import type { Scope } from '../../scope.ts';
import { stateSlot } from '../../state/state-slot.ts';

/** A tag as it travels. */
export interface WireTag {
  readonly Key: string;
  readonly Value: string;
}

/** The tags of everything CloudWatch has in an account, by ARN. */
const slot = stateSlot('cloudwatch.tags', {
  reach: 'account',
  empty: () => new Map<string, Map<string, string>>(),
});

/** The tags of a resource, in the order in which they were first given. */
export function readTags(scope: Scope, arn: string): readonly WireTag[] {
  return [...(scope.state(slot).get(arn) ?? [])].map(([Key, Value]) => ({ Key, Value }));
}

/** Adds tags to a resource; a key that it has gets the new value. */
export function addTags(scope: Scope, arn: string, tags: readonly WireTag[]): void {
  if (tags.length === 0) return;
  const all = scope.state(slot);
  const kept = all.get(arn) ?? new Map<string, string>();
  all.set(arn, kept);
  for (const { Key, Value } of tags) kept.set(Key, Value);
}

/** Takes tags from a resource. */
export function removeTags(scope: Scope, arn: string, keys: readonly string[]): void {
  const kept = scope.state(slot).get(arn);
  for (const key of keys) kept?.delete(key);
}

/** Gives a resource these tags and no others, as CloudFormation does. */
export function replaceTags(scope: Scope, arn: string, tags: readonly WireTag[]): void {
  forgetTags(scope, arn);
  addTags(scope, arn, tags);
}

/** Forgets the tags of a resource that is gone. */
export function forgetTags(scope: Scope, arn: string): void {
  scope.state(slot).delete(arn);
}
