import { takesNoTags } from './untaggable-types.ts';

const plain = ['AWS::EC2::Route', 'AWS::KMS::Alias', 'AWS::SNS::TopicPolicy', 'Custom::S3AutoDeleteObjects'];

test.each(plain)('%s takes no tags', (type) => {
  expect(takesNoTags(type)).toBe(true);
});

test.each(['AWS::EC2::VPC', 'AWS::KMS::Key', 'AWS::SNS::Topic', 'AWS::SSM::Parameter', 'Custom::Unknown'])(
  '%s is expected to carry tags',
  (type) => {
    expect(takesNoTags(type)).toBe(false);
  },
);
