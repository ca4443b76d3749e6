import { invokeFromAlarm } from '@shopwatch/notifications';
import type { JsonObject } from '@shopwatch/cloudformation';
import { pages } from '../../facts/pages.ts';
import { everyAlarm } from '../../model/every-alarm.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { policyOfResource } from '../../model/topic.ts';
import { textOf } from '../../values/json.ts';
import type { Check } from '../check.ts';

export const functionNotPermitted: Check = {
  id: 'function-not-permitted',
  severity: 'error',
  summary: 'an alarm calls a function that does not let CloudWatch in',
  source: pages.lambdaActions,
  *find(model) {
    for (const { resource, arn, actions } of everyAlarm(model))
      for (const action of actions) {
        const target = /:lambda:/.test(action.arn) ? functionOf(action.arn, model) : undefined;
        if (!target) continue;
        const outcome = invokeFromAlarm({ arn: action.arn, policy: policyFor(action.arn, target, model) }, arn);
        if (outcome.kind !== 'failed') continue;
        const message = `${outcome.reason.text}; add an AWS::Lambda::Permission on ${target.name} for lambda.alarms.cloudwatch.amazonaws.com`;
        yield { resource, at: action.at, message };
      }
  },
};

function functionOf(arn: string, model: Model): Resource | undefined {
  const unqualified = arn.split(':').slice(0, 7).join(':');
  return model.ofType('AWS::Lambda::Function').find((each) => each.arn === unqualified);
}

/** What the permissions of a function add up to. */
function policyFor(arn: string, target: Resource, model: Model) {
  const statements = model
    .ofType('AWS::Lambda::Permission')
    .filter(({ properties }) => [arn, target.name, target.arn].includes(textOf(properties['FunctionName']) ?? ''))
    .map(({ properties }) => statement(properties, arn));
  return statements.length === 0 ? undefined : policyOfResource({ Statement: statements });
}

function statement({ Principal, Action, SourceArn, SourceAccount }: JsonObject, arn: string): JsonObject {
  return {
    Effect: 'Allow',
    Principal: { Service: Principal ?? '' },
    Action: Action ?? '',
    Resource: arn,
    Condition: {
      ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  };
}
