import { MalformedPolicy, parsePolicy, type PolicyDocument } from '@shopwatch/notifications';
import { invalidParameter } from '../faults.ts';

/** What the default policy of a topic lets its own account do. */
const ACTIONS = [
  'SNS:GetTopicAttributes',
  'SNS:SetTopicAttributes',
  'SNS:AddPermission',
  'SNS:RemovePermission',
  'SNS:DeleteTopic',
  'SNS:Subscribe',
  'SNS:ListSubscriptionsByTopic',
  'SNS:Publish',
];

/** The text of the policy of a topic that was given none. */
export function defaultPolicyText(topicArn: string): string {
  return JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: ACTIONS,
        Resource: topicArn,
        Condition: { StringEquals: { 'AWS:SourceOwner': topicArn.split(':')[4] } },
      },
    ],
  });
}

/** Reads the policy of a topic. @throws AwsError InvalidParameter */
export function readTopicPolicy(text: string): PolicyDocument {
  const policy = parsed(text);
  const foreign = policy.statements.some(({ actions }) =>
    actions.patterns.some((action) => !/^(sns:|\*$)/i.test(action)),
  );
  if (foreign) throw invalidParameter('Policy statement action out of service scope!');
  return policy;
}

function parsed(text: string): PolicyDocument {
  try {
    return parsePolicy(text);
  } catch (fault) {
    if (fault instanceof MalformedPolicy) throw invalidParameter('Policy Error: null');
    throw fault;
  }
}
