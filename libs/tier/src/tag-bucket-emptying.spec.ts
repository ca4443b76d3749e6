import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { tagBucketEmptying } from './index.ts';

test('the function that empties buckets, and its role, carry the tags that they are given', () => {
  const stack = new Stack(new App(), 'shop');
  new Bucket(stack, 'Shoes', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
  tagBucketEmptying(stack, { Owner: 'shoe-team' });
  const template = Template.fromStack(stack);
  for (const type of ['AWS::IAM::Role', 'AWS::Lambda::Function'])
    template.hasResourceProperties(type, { Tags: [{ Key: 'Owner', Value: 'shoe-team' }] });
});

test('a stack whose buckets nobody empties is told so', () => {
  const stack = new Stack(new App(), 'shop');
  expect(() => tagBucketEmptying(stack, {})).toThrow(
    'no bucket of this stack is emptied; set autoDeleteObjects on one',
  );
});
