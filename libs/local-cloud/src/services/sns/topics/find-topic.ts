import { parseArn } from '../../../arn.ts';
import type { Scope } from '../../../scope.ts';
import { invalidParameter, topicNotFound } from '../faults.ts';
import { type Topic, topicsOf } from './topic.ts';

/** A topic by its ARN. @throws AwsError InvalidParameter for what is no topic of this region, NotFound */
export function findTopic(scope: Scope, arn: string): Topic {
  const topic = topicsOf(placeOfTopic(scope, arn)).get(arn);
  if (topic === undefined) throw topicNotFound();
  return topic;
}

/** The account in which a topic of this region lives. @throws AwsError InvalidParameter */
export function placeOfTopic(scope: Scope, arn: string): Scope {
  const { region, account } = readTopicArn(arn);
  if (region !== scope.region) throw invalidParameter('TopicArn');
  return scope.in({ account });
}

/** Where a topic lives, by its ARN. @throws AwsError InvalidParameter */
export function readTopicArn(arn: string): { region: string; account: string } {
  const elements = arn.split(':').length;
  if (elements < 6) {
    throw invalidParameter(`TopicArn Reason: An ARN must have at least 6 elements, not ${elements}`);
  }
  const parsed = parseArn(arn);
  if (parsed?.service !== 'sns') throw invalidParameter('TopicArn');
  return parsed;
}
