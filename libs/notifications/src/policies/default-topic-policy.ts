import { parsePolicy, type PolicyDocument } from './policy-document.ts';

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

/**
 * The text of the policy of a topic that was given none: its own account may do everything, which covers the account's alarms.
 * Any policy that is set takes its place and has to allow CloudWatch itself.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
export function defaultTopicPolicyText(topicArn: string): string {
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
        Condition: { StringEquals: { 'AWS:SourceOwner': topicArn.split(':')[4] ?? '' } },
      },
    ],
  });
}

/** That policy as it is evaluated. */
export function defaultTopicPolicy(topicArn: string): PolicyDocument {
  return parsePolicy(defaultTopicPolicyText(topicArn));
}
