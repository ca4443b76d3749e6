import type { TierStack } from '@shopwatch/tier';
import { CfnInsightRule } from 'aws-cdk-lib/aws-cloudwatch';
import type { ServiceLogs } from './service-logs.ts';

/** What the log of the payment service is ranked by. */
export type InsightKey = 'top-error-endpoints' | 'top-ip-addresses' | 'top-users';

interface Contribution {
  readonly id: string;
  readonly Keys: readonly string[];
  readonly Filters: readonly object[];
}

const contributions: Readonly<Record<InsightKey, Contribution>> = {
  'top-ip-addresses': { id: 'TopIpAddresses', Keys: ['$.source_ip'], Filters: [] },
  'top-users': { id: 'TopUsers', Keys: ['$.user_id'], Filters: [] },
  'top-error-endpoints': {
    id: 'TopErrorEndpoints',
    Keys: ['$.endpoint'],
    Filters: [{ Match: '$.status', In: ['error'] }],
  },
};

/**
 * Ranks who sends the most, and which endpoints fail the most, by the number of log events.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export function insightRules(stack: TierStack, logs: ServiceLogs): Readonly<Record<InsightKey, CfnInsightRule>> {
  const made = (key: InsightKey): CfnInsightRule => {
    const { id, Keys, Filters } = contributions[key];
    const body = {
      Schema: { Name: 'CloudWatchLogRule', Version: 1 },
      LogGroupNames: [stack.nameOf('log-group', 'payment-service')],
      LogFormat: 'JSON',
      Contribution: { Keys, Filters },
      AggregateOn: 'Count',
    };
    const rule = new CfnInsightRule(stack, id, {
      ruleName: stack.nameOf('rule', key),
      ruleState: 'ENABLED',
      ruleBody: JSON.stringify(body),
    });
    rule.node.addDependency(logs.payment);
    return rule;
  };
  return {
    'top-ip-addresses': made('top-ip-addresses'),
    'top-users': made('top-users'),
    'top-error-endpoints': made('top-error-endpoints'),
  };
}
