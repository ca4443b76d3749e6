import { pages } from '../../facts/pages.ts';
import type { MetricUse } from '../../model/metric-use.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { maybeSame } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

export const metricElsewhere: Check = {
  id: 'metric-elsewhere',
  severity: 'error',
  summary: 'an alarm watches a resource of another region or account, whose metrics are not here',
  source: pages.crossAccount,
  *find(model) {
    for (const { resource, metrics } of model.alarms)
      for (const metric of metrics) {
        const { stack } = watchedResource(metric, model) ?? {};
        if (!stack) continue;
        const home = resource.stack;
        const otherRegion = !maybeSame(stack.region, home.region);
        const otherAccount = metric.accountId === undefined && !maybeSame(stack.account, home.account);
        if (!otherRegion && !otherAccount) continue;
        const place = otherRegion ? `region ${stack.region}` : `account ${stack.account}`;
        const remedy = otherRegion ? 'put the alarm into that region' : 'give AccountId in a metric query';
        const message = `${metric.namespace} ${metric.name} is published in ${place}, the alarm looks into ${otherRegion ? home.region : home.account}; ${remedy}`;
        yield { resource, at: metric.at, message };
      }
  },
};

/** Dimensions that name one resource, and its type. */
const types: Readonly<Record<string, string | undefined>> = {
  CanaryName: 'AWS::Synthetics::Canary',
  DBClusterIdentifier: 'AWS::RDS::DBCluster',
  DBInstanceIdentifier: 'AWS::RDS::DBInstance',
  FunctionName: 'AWS::Lambda::Function',
  InstanceId: 'AWS::EC2::Instance',
  QueueName: 'AWS::SQS::Queue',
  StateMachineArn: 'AWS::StepFunctions::StateMachine',
  TableName: 'AWS::DynamoDB::Table',
  TopicName: 'AWS::SNS::Topic',
};

/** A name that several resources have says nothing about the region. */
function watchedResource({ dimensions }: MetricUse, model: Model): Resource | undefined {
  for (const [dimension, value] of Object.entries(dimensions)) {
    const type = types[dimension];
    const named =
      type === undefined ? [] : model.ofType(type).filter(({ name, arn }) => name === value || arn === value);
    if (named.length === 1) return named[0];
  }
  return undefined;
}
