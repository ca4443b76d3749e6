import { alarm, describeCheck, policy, resource, topic } from '../check-cases.fixture.ts';
import { topicKeyUnusable } from './topic-key-unusable.ts';

const encrypted = { Alarm: alarm(), Topic: topic({ KmsMasterKeyId: { Ref: 'Key' } }) };
const key = (KeyPolicy: object) => resource('AWS::KMS::Key', { KeyPolicy });
const forCloudWatch = (Action: unknown, Condition?: object) =>
  key(
    policy({ Principal: { Service: 'cloudwatch.amazonaws.com' }, Action, ...(Condition && { Condition: Condition }) }),
  );
const both = ['kms:Decrypt', 'kms:GenerateDataKey*'];

describeCheck(topicKeyUnusable, {
  clean: {
    'a topic without a key': { Alarm: alarm(), Topic: topic() },
    'a key that lets CloudWatch in': { ...encrypted, Key: forCloudWatch(both) },
    'a key that lets CloudWatch of this account in': {
      ...encrypted,
      Key: forCloudWatch(both, { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
    },
    'a key by its alias': {
      Alarm: alarm(),
      Topic: topic({ KmsMasterKeyId: 'alias/alerts' }),
      Alias: resource('AWS::KMS::Alias', { AliasName: 'alias/alerts', TargetKeyId: { Ref: 'Key' } }),
      Key: forCloudWatch(both),
    },
    'a key that no template makes': { Alarm: alarm(), Topic: topic({ KmsMasterKeyId: 'alias/elsewhere' }) },
    "AWS's own key on a topic that no alarm tells": { Topic: topic({ KmsMasterKeyId: 'alias/aws/sns' }) },
  },
  reported: {
    "AWS's own key": [
      { Alarm: alarm(), Topic: topic({ KmsMasterKeyId: 'alias/aws/sns' }) },
      /alarm-cpu cannot publish: "CloudWatch Alarms does not have authorization .*nobody can change the policy of alias\/aws\/sns/,
    ],
    'the ARN of that key': [
      { Alarm: alarm(), Topic: topic({ KmsMasterKeyId: 'arn:aws:kms:us-east-1:1:alias/aws/sns' }) },
      /nobody can change/,
    ],
    'a key for the account alone': [
      { ...encrypted, Key: key(policy({ Principal: { AWS: 'arn:aws:iam::1:root' }, Action: 'kms:*' })) },
      /the key needs a statement/,
    ],
    'a key that lets CloudWatch decrypt only': [
      { ...encrypted, Key: forCloudWatch('kms:Decrypt') },
      /the key needs a statement/,
    ],
  },
});
