import { alarm, describeCheck, policy, resource, topic } from '../check-cases.fixture.ts';
import { topicPolicyClosed } from './topic-policy-closed.ts';

const guarded = (PolicyDocument: object) => ({
  Alarm: alarm(),
  Topic: topic(),
  Policy: resource('AWS::SNS::TopicPolicy', { Topics: [{ Ref: 'Topic' }], PolicyDocument }),
});
const cloudwatch = { Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' };

describeCheck(topicPolicyClosed, {
  clean: {
    'a topic without a policy, which lets its account in': { Alarm: alarm(), Topic: topic() },
    'a policy for CloudWatch': guarded(policy(cloudwatch)),
    'a policy for alarms of this account': guarded(
      policy({
        ...cloudwatch,
        Condition: {
          ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:aws:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*' } },
        },
      }),
    ),
    'a denial of what is not encrypted': guarded({
      Statement: [
        ...policy(cloudwatch)['Statement' as never],
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'sns:Publish',
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    }),
  },
  reported: {
    'a policy for another service': [
      guarded(policy({ ...cloudwatch, Principal: { Service: 'events.amazonaws.com' } })),
      /alarm-cpu cannot publish: .*let cloudwatch\.amazonaws\.com sns:Publish/,
    ],
    'a policy for another account': [
      guarded(policy({ ...cloudwatch, Condition: { StringEquals: { 'aws:SourceAccount': '999999999999' } } })),
      /cannot publish/,
    ],
    'the denial that CDK adds for HTTPS, alone': [
      guarded({
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'sns:Publish',
            Resource: '*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
      /cannot publish/,
    ],
  },
});
