import { pages } from '../../facts/pages.ts';
import { sufferers } from '../../model/told-by.ts';
import type { Check } from '../check.ts';
import { turnedAway } from './topic-outcome.ts';

export const topicKeyUnusable: Check = {
  id: 'topic-key-unusable',
  severity: 'error',
  summary: 'a topic is encrypted with a key that CloudWatch may not use',
  source: pages.snsKeys,
  *find(model) {
    for (const { topic, outcome, alarms } of turnedAway(model, 'topic key')) {
      const remedy =
        topic.key.kind === 'aws-managed'
          ? 'nobody can change the policy of alias/aws/sns, so use a customer managed key'
          : 'the key needs a statement';
      const message = `${sufferers(alarms)} cannot publish: "${outcome.reason.text}"; ${remedy} that lets cloudwatch.amazonaws.com kms:Decrypt and kms:GenerateDataKey*`;
      const place =
        topic.key.kind === 'customer-managed'
          ? { resource: topic.key.resource, at: ['Properties', 'KeyPolicy'] }
          : { resource: topic.resource, at: ['Properties', 'KmsMasterKeyId'] };
      yield { ...place, message };
    }
  },
};
