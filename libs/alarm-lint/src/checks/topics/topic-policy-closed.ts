import { pages } from '../../facts/pages.ts';
import { sufferers } from '../../model/told-by.ts';
import type { Check } from '../check.ts';
import { turnedAway } from './topic-outcome.ts';

export const topicPolicyClosed: Check = {
  id: 'topic-policy-closed',
  severity: 'error',
  summary: 'a topic has a policy that shuts CloudWatch out',
  source: pages.snsPolicies,
  *find(model) {
    for (const { topic, outcome, alarms } of turnedAway(model, 'topic policy')) {
      const message = `${sufferers(alarms)} cannot publish: "${outcome.reason.text}"; let cloudwatch.amazonaws.com sns:Publish when aws:SourceAccount is this account`;
      yield { resource: topic.policyOf ?? topic.resource, at: ['Properties', 'PolicyDocument'], message };
    }
  },
};
