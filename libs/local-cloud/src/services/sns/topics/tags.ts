import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { resourceNotFound } from '../faults.ts';
import { topicsOf } from './topic.ts';

/** Tags as a map. */
export function tagMap(tags: readonly { readonly Key: string; readonly Value: string }[] = []): Map<string, string> {
  return new Map(tags.map(({ Key, Value }) => [Key, Value]));
}

/** The tags of a topic, to read or to change. @throws AwsError ResourceNotFound */
export function tagsOf(scope: Scope, arn: string): Map<string, string> {
  const { account = scope.account } = parseArn(arn) ?? {};
  const topic = topicsOf(scope.in({ account })).get(arn);
  if (topic === undefined) throw resourceNotFound();
  return topic.tags;
}
