import { Template } from 'aws-cdk-lib/assertions';
import { onlyResource } from './only-resource.ts';

const queue = (QueueName: string) => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName } });
const template = Template.fromJSON({ Resources: { Orders: queue('orders'), Lost: queue('lost') } });

test('the one resource with a property is found with its id', () => {
  expect(onlyResource(template, 'AWS::SQS::Queue', { QueueName: 'lost' })).toEqual(['Lost', queue('lost')]);
});

test.each([
  ['none', { QueueName: 'paid' }, '0 resources of type AWS::SQS::Queue with {"QueueName":"paid"}, not one'],
  ['two', {}, '2 resources of type AWS::SQS::Queue with {}, not one'],
])('where there are %s, it says so', (_, properties, message) => {
  expect(() => onlyResource(template, 'AWS::SQS::Queue', properties)).toThrow(message);
});
